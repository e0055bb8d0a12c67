package org.medinbound.admin.application;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.Language;
import org.medinbound.application.ApplicationClock;
import org.medinbound.application.ApplicationDecisions;
import org.medinbound.application.ApplicationPage;
import org.medinbound.application.ApplicationQueue;
import org.medinbound.application.Reason;

/** The ministry's decision and the conditions that follow. Typed: outcome, decidedOn, reason, number, note, condition1 to 3 with their days. */
@Named
@ViewScoped
public class ApplicationDecisionScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<Integer> LINES = List.of(1, 2, 3);

    @Inject
    private ApplicationScreen screen;

    @Inject
    private transient ApplicationDecisions decisions;

    @Inject
    private transient ApplicationQueue queue;

    @Inject
    private transient ApplicationClock clock;

    @Inject
    private transient Language language;

    private final LinkedHashMap<String, String> typed = new LinkedHashMap<>();

    public Map<String, String> getTyped() {
        typed.putIfAbsent("decidedOn", clock.today().toString());
        return typed;
    }

    public @Nullable String decide() {
        boolean ministry = Actors.current().may(Right.APPLICATION_DECIDE);
        return screen.act(
                () -> {
                    if (ministry) {
                        decisions.decide(screen.getReference(), screen.getSeen(), entry());
                    } else {
                        decisions.enter(screen.getReference(), screen.getSeen(), entry());
                    }
                },
                "admin.application.done.decision");
    }

    private ApplicationDecisions.Entry entry() {
        List<ApplicationDecisions.Condition> conditions = new ArrayList<>();
        for (int line : LINES) {
            String text = ApplicationScreen.text(typed.get("condition" + line));
            String due = ApplicationScreen.text(typed.get("conditionDue" + line));
            if (!text.isEmpty() || !due.isEmpty()) {
                conditions.add(new ApplicationDecisions.Condition(text, Days.readOrNull(due, "conditionDue" + line)));
            }
        }
        return new ApplicationDecisions.Entry(
                ApplicationScreen.text(typed.get("outcome")),
                Days.readOrNull(typed.get("decidedOn"), "decidedOn"),
                ApplicationScreen.text(typed.get("reason")),
                ApplicationScreen.text(typed.get("note")),
                ApplicationScreen.text(typed.get("number")),
                conditions);
    }

    public @Nullable String met(long condition) {
        String note = ApplicationScreen.text(typed.get("met" + condition));
        return screen.act(
                () -> decisions.met(screen.getReference(), screen.getSeen(), condition, note),
                "admin.application.done.met");
    }

    public boolean late(ApplicationPage.Condition condition) {
        return condition.isLate(clock.today());
    }

    public List<Integer> getLines() {
        return LINES;
    }

    public List<Reason> getReasons() {
        return queue.reasons();
    }

    /** Text of a coded reason. */
    public String reason(@Nullable String code) {
        return queue.reasons().stream()
                .filter(r -> r.code().equals(code))
                .map(this::label)
                .findFirst()
                .orElse("");
    }

    public String label(Reason reason) {
        return reason.name(language.getTag());
    }
}
