package org.medinbound.admin.circular;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medinbound.circular.CircularComposition;
import org.medinbound.circular.CircularText;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Languages;

/** The words of a draft in every language, and the day to answer by. */
@Named
@ViewScoped
public class WordsScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CircularScreen screen;

    @Inject
    private transient CircularComposition composition;

    private @Nullable HashMap<String, String> subjects;
    private HashMap<String, String> bodies = new HashMap<>();
    private @Nullable String dueOn;

    private HashMap<String, String> loaded() {
        HashMap<String, String> known = subjects;
        if (known == null) {
            known = new HashMap<>();
            for (CircularText text : screen.getPage().texts()) {
                known.put(text.language(), text.subject());
                bodies.put(text.language(), text.body());
            }
            LocalDate day = screen.getPage().dueOn();
            dueOn = day == null ? "" : day.toString();
            subjects = known;
        }
        return known;
    }

    public @Nullable String save() {
        List<CircularText> texts = Languages.PORTAL.stream()
                .map(l ->
                        new CircularText(l, typed(loaded(), l), typed(bodies, l).replace("\r\n", "\n")))
                .toList();
        return screen.act(
                () -> composition.write(screen.getReference(), screen.getSeen(), texts, day()),
                "admin.circular.done.words",
                "/circular/draft.xhtml");
    }

    /** Faces leaves null where nothing was typed. */
    private static String typed(Map<String, String> texts, String key) {
        return Objects.requireNonNullElse(texts.get(key), "");
    }

    private @Nullable LocalDate day() {
        String typed = dueOn;
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw BusinessRejection.invalid("circular.due", "dueOn");
        }
    }

    /** Languages besides Japanese and English. */
    public List<String> getOthers() {
        return Languages.PORTAL.stream()
                .filter(l -> !l.equals("ja") && !l.equals("en"))
                .toList();
    }

    public Map<String, String> getSubjects() {
        return loaded();
    }

    public Map<String, String> getBodies() {
        loaded();
        return bodies;
    }

    public @Nullable String getDueOn() {
        loaded();
        return dueOn;
    }

    public void setDueOn(@Nullable String dueOn) {
        this.dueOn = dueOn;
    }
}
