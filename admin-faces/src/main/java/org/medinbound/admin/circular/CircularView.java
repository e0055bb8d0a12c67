package org.medinbound.admin.circular;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medinbound.admin.shell.Language;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.admin.shell.TimelineRow;
import org.medinbound.circular.AnswerWords;
import org.medinbound.circular.CircularStep;
import org.medinbound.circular.Question;
import org.medinbound.shared.Languages;
import org.medinbound.shared.Problem;

/** Words and colours of circulars for the pages. */
@Named
@RequestScoped
public class CircularView {
    @Inject
    private TextMap texts;

    @Inject
    private Language language;

    /** Colour of a circular's state. */
    public String stateTone(String state) {
        return switch (state) {
            case "SUBMITTED" -> "wait";
            case "RELEASED" -> "info";
            case "CLOSED" -> "ok";
            default -> "";
        };
    }

    /** Colour of how far a receiver is. */
    public String tone(String standing) {
        return switch (standing) {
            case "answered" -> "ok";
            case "overdue", "bounced" -> "bad";
            case "opened" -> "info";
            case "delivered" -> "wait";
            default -> "";
        };
    }

    public String languageName(String tag) {
        return Languages.ownName(tag);
    }

    /** The question in the reader's language. */
    public Question.Wording words(Question question) {
        return question.in(language.getTag());
    }

    /** What can be chosen, by place; the first is 1. */
    public Map<String, String> choices(Question question) {
        Map<String, String> places = new LinkedHashMap<>();
        List<String> words = words(question).choices();
        for (int i = 0; i < words.size(); i++) {
            places.put(words.get(i), String.valueOf(i + 1));
        }
        return places;
    }

    /** A refusal in words. */
    public String said(Problem problem) {
        return texts.texts().of(problem);
    }

    /** An answer in words; files are shown as links instead. */
    public String answer(Question question, String value) {
        return AnswerWords.of(question, value, texts.texts());
    }

    /** Steps as a time line. Editing in several goes by one person is one row. */
    public List<TimelineRow> timeline(List<CircularStep> steps, CircularScreen screen) {
        List<TimelineRow> rows = new ArrayList<>();
        CircularStep before = null;
        for (CircularStep step : steps) {
            boolean again = before != null
                    && step.action().equals("EDIT")
                    && before.action().equals("EDIT")
                    && step.actor().equals(before.actor());
            before = step;
            if (!again) {
                rows.add(row(step, screen));
            }
        }
        return rows;
    }

    private TimelineRow row(CircularStep step, CircularScreen screen) {
        String number = step.number();
        Integer figure = step.figure();
        String why = step.why();
        String title = texts.of(
                "admin.circular.step.said." + step.action(),
                number == null ? "" : number,
                Objects.requireNonNullElse(figure, 0));
        String words =
                why == null || step.action().equals("EDIT") || step.side().equals("SYSTEM") ? "" : why;
        String tone =
                switch (step.action()) {
                    case "ANSWER", "CORRECT", "CLOSE" -> "ok";
                    case "SEND_BACK", "DISCARD" -> "bad";
                    case "REMIND", "EXTEND", "SUBMIT" -> "wait";
                    default -> "";
                };
        return new TimelineRow(step.at(), title, screen.name(step.actor()), words, tone);
    }
}
