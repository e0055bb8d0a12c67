package org.medinbound.admin.circular;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medinbound.circular.CircularComposition;
import org.medinbound.circular.Question;

/** The questions of a draft: a new one is written, others are moved up or taken out. */
@Named("circularQuestion")
@ViewScoped
public class QuestionScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/circular/draft.xhtml";

    @Inject
    private CircularScreen screen;

    @Inject
    private transient CircularComposition composition;

    private String kind = "TEXT";
    private boolean required = true;

    /** What is typed, by field: label_ja, hint_ja, choices_ja and the same in English. */
    private final HashMap<String, String> typed = new HashMap<>();

    public @Nullable String add() {
        Question question = new Question(0, kind, required, wording("ja"), wording("en"));
        return screen.act(
                () -> composition.ask(screen.getReference(), screen.getSeen(), question),
                "admin.circular.done.question",
                HERE);
    }

    private Question.Wording wording(String language) {
        List<String> choices = kind.startsWith("CHOICE")
                ? Arrays.stream(value("choices_" + language).split("\\R"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()
                : List.of();
        return new Question.Wording(value("label_" + language), value("hint_" + language), choices);
    }

    private String value(String field) {
        return Objects.requireNonNullElse(typed.get(field), "").strip();
    }

    public @Nullable String takeOut(int position) {
        return screen.act(
                () -> composition.takeOut(screen.getReference(), screen.getSeen(), position),
                "admin.circular.done.question-out",
                HERE);
    }

    public @Nullable String moveUp(int position) {
        return screen.act(
                () -> composition.moveUp(screen.getReference(), screen.getSeen(), position),
                "admin.circular.done.question-up",
                HERE);
    }

    public List<String> getKinds() {
        return Question.KINDS;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }
}
