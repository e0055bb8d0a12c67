package org.medinbound.circular;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medinbound.circular.model.AnswerValue;
import org.medinbound.circular.model.QuestionKind;
import org.medinbound.shared.Texts;

/** A kept value as people read it. */
public final class AnswerWords {
    private AnswerWords() {}

    /** As a number or a day where it is one, else as {@link #of}; null when not answered. For cells of a spreadsheet. */
    public static @Nullable Object typed(Question question, String value, Texts texts) {
        if (value.isEmpty()) {
            return null;
        }
        return switch (QuestionKind.valueOf(question.kind())) {
            case NUMBER -> AnswerValue.number(value).<Object>map(n -> n).orElse(value);
            case DATE -> AnswerValue.day(value).<Object>map(d -> d).orElse(value);
            default -> of(question, value, texts);
        };
    }

    /** In the language of the texts; ids of files are left out, since files are shown by name. */
    public static String of(Question question, String value, Texts texts) {
        if (value.isEmpty()) {
            return "";
        }
        List<String> choices = question.in(texts.language()).choices();
        return switch (QuestionKind.valueOf(question.kind())) {
            case YES_NO -> texts.has("circular.answer." + value) ? texts.get("circular.answer." + value) : value;
            case CHOICE, CHOICES ->
                AnswerValue.places(value).stream()
                        .filter(place -> place <= choices.size())
                        .map(place -> choices.get(place - 1))
                        .collect(Collectors.joining(texts.get("circular.list-separator")));
            case FILE -> "";
            default -> value;
        };
    }
}
