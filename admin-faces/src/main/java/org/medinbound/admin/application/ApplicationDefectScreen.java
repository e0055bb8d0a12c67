package org.medinbound.admin.application;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.application.ApplicationClock;
import org.medinbound.application.ApplicationDesk;
import org.medinbound.application.ApplicationPage;
import org.medinbound.application.ApplicationRules;
import org.medinbound.application.Finding;
import org.medinbound.application.Result;
import org.medinbound.application.RuleVersion;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Texts;

/** Asking the agency for what is missing, and what becomes of it. Typed: item, result, text, dueOn, answer, way. */
@Named
@ViewScoped
public class ApplicationDefectScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ApplicationScreen screen;

    @Inject
    private transient ApplicationDesk desk;

    @Inject
    private transient ApplicationRules rules;

    @Inject
    private transient ApplicationClock clock;

    private final LinkedHashMap<String, String> typed = new LinkedHashMap<>();
    private long again;

    public Map<String, String> getTyped() {
        typed.computeIfAbsent("dueOn", k -> clock.within(version().answerDays()).toString());
        return typed;
    }

    private RuleVersion version() {
        long id = screen.getPage().standing().ruleSetId();
        return rules.versions().stream().filter(v -> v.id() == id).findFirst().orElseThrow();
    }

    /** Puts the item, what is wrong with it and proposed words in the agency's language into the form. */
    public void begin(String item) {
        Finding finding = screen.getPage().findings().stream()
                .filter(f -> f.item().code().equals(item))
                .findFirst()
                .orElseThrow();
        Result result = finding.result().isDefect() ? finding.result() : Result.MISSING;
        String language = screen.getPage().standing().language();
        Texts words = Texts.in(language);
        again = 0;
        typed.put("item", item);
        typed.put("result", result.name());
        typed.put(
                "text",
                words.get("application.ask." + result, finding.item().name(language))
                        + (finding.reason().isEmpty() || finding.result() == Result.MISSING
                                ? ""
                                : "\n"
                                        + words.get(
                                                "application.why." + finding.reason(),
                                                finding.arguments().toArray())));
    }

    /** The answer does not help: takes the words of the request into the form, to ask again. */
    public void beginAgain(ApplicationPage.Defect defect) {
        again = defect.id();
        typed.put("item", defect.item());
        typed.put("result", defect.result());
        typed.put("text", defect.text());
    }

    public @Nullable String ask() {
        return screen.act(
                () -> {
                    LocalDate due = Days.read(typed.get("dueOn"), "dueOn");
                    String text = ApplicationScreen.text(typed.get("text"));
                    if (again > 0) {
                        desk.askAgain(screen.getReference(), screen.getSeen(), again, text, due);
                    } else {
                        desk.ask(
                                screen.getReference(),
                                screen.getSeen(),
                                ApplicationScreen.text(typed.get("item")),
                                result(),
                                text,
                                due);
                    }
                },
                "admin.application.done.ask");
    }

    private Result result() {
        String result = ApplicationScreen.text(typed.get("result"));
        if (Result.NOTED.stream().noneMatch(r -> r.name().equals(result))) {
            throw BusinessRejection.invalid("application.choose", "result");
        }
        return Result.valueOf(result);
    }

    public @Nullable String settle(long id) {
        return screen.act(
                () -> desk.settle(screen.getReference(), screen.getSeen(), id), "admin.application.done.settle");
    }

    public @Nullable String waive(long id) {
        return screen.act(
                () -> desk.waive(screen.getReference(), screen.getSeen(), id), "admin.application.done.waive");
    }

    /** Enters an answer that came by post or mail. */
    public @Nullable String enterAnswer(long id) {
        return screen.act(
                () -> desk.enterAnswer(
                        screen.getReference(),
                        screen.getSeen(),
                        id,
                        ApplicationScreen.text(typed.get("answer")),
                        ApplicationScreen.text(typed.get("way")),
                        false),
                "admin.application.done.answer");
    }

    public boolean isAgain() {
        return again > 0;
    }
}
