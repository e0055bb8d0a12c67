package org.medinbound.circular;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.StoredFile;

/**
 * All of a circular, for staff.
 *
 * @param attachments files of the composer that every receiver gets
 * @param lastEvent the last step this page shows
 */
public record CircularPage(
        String reference,
        String kind,
        String state,
        @Nullable LocalDate dueOn,
        String composedBy,
        Instant composedAt,
        @Nullable String releasedBy,
        @Nullable Instant releasedAt,
        ReceiverFilter filter,
        List<CircularText> texts,
        List<Question> questions,
        List<StoredFile> attachments,
        List<CircularStep> steps,
        long lastEvent) {
    public CircularPage {
        texts = List.copyOf(texts);
        questions = List.copyOf(questions);
        attachments = List.copyOf(attachments);
        steps = List.copyOf(steps);
    }

    public boolean isCollection() {
        return kind.equals("COLLECTION");
    }

    public boolean isSent() {
        return state.equals("RELEASED") || state.equals("CLOSED");
    }

    /** The words in the language, else in English, else in Japanese. */
    public Optional<CircularText> text(String language) {
        return ofLanguage(language).or(() -> ofLanguage("en")).or(() -> ofLanguage("ja"));
    }

    private Optional<CircularText> ofLanguage(String language) {
        return texts.stream().filter(t -> t.language().equals(language)).findFirst();
    }
}
