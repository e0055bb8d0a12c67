package org.medinbound.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medinbound.application.model.ApplicationAction;
import org.medinbound.application.model.ApplicationState;
import org.medinbound.application.store.ApplicationReading;
import org.medinbound.application.store.Applications;
import org.medinbound.application.store.Decisions;
import org.medinbound.application.store.QueueReading;
import org.medinbound.application.store.RuleRows;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;
import org.medinbound.shared.SystemClock;

/** Records a decision: the application moves, the register follows, the agency is told, and what was decided on is kept as it was. */
@ApplicationScoped
public class DecisionRecording {
    private static final int MOST_CONDITIONS = 20;

    @Inject
    Applications applications;

    @Inject
    ApplicationReading reading;

    @Inject
    ApplicationWork work;

    @Inject
    ApplicationMail mail;

    @Inject
    ApplicationClock clock;

    @Inject
    Decisions decisions;

    @Inject
    QueueReading queue;

    @Inject
    RuleRows rules;

    @Inject
    RegisterFollowing register;

    void record(Applications.Locked application, ApplicationDecisions.Entry entry, String side) {
        String reference = application.reference();
        ApplicationAction action = action(entry.outcome());
        ApplicationState next = application.state().require(action);
        ApplicationPage page = reading.page(reference);
        check(application, entry, page.standing().receivedAt());
        LocalDate decidedOn = Objects.requireNonNull(entry.decidedOn());
        String number = null;
        LocalDate term = null;
        if (action == ApplicationAction.GRANT) {
            number = application.kind() == ApplicationKind.NEW
                    ? entry.number().strip()
                    : Objects.requireNonNull(application.guarantorNumber());
            if (application.kind().stateFacts()) {
                term = decidedOn.plusMonths(
                        rules.find(application.ruleSetId()).orElseThrow().termMonths());
            }
            register.follow(page, number, decidedOn);
            applications.number(reference, number);
        }
        decisions.add(
                reference,
                new Decisions.Row(
                        entry.outcome(),
                        decidedOn,
                        action == ApplicationAction.GRANT ? null : entry.reason(),
                        entry.note().isBlank() ? null : entry.note().strip(),
                        number,
                        term,
                        side,
                        Snapshot.of(page)),
                action == ApplicationAction.GRANT ? entry.conditions() : List.of());
        applications.move(reference, next);
        applications.resume(reference);
        if (action == ApplicationAction.RETURN) {
            Instant received = Objects.requireNonNull(application.receivedAt());
            work.due(reference, received, application.ruleSetId());
        } else {
            applications.deskDue(reference, null);
        }
        applications.record(
                reference,
                Step.moved(
                        action.name(),
                        application.state(),
                        next,
                        action == ApplicationAction.GRANT ? null : entry.reason()));
        tell(application, entry, action, number);
    }

    private void tell(
            Applications.Locked application,
            ApplicationDecisions.Entry entry,
            ApplicationAction action,
            @Nullable String number) {
        switch (action) {
            case GRANT ->
                mail.tell(
                        application,
                        "application-granted",
                        Objects.requireNonNullElse(number, ""),
                        entry.conditions().size());
            case REFUSE ->
                mail.tell(
                        application,
                        "application-refused",
                        queue.reasons().stream()
                                .filter(r -> r.code().equals(entry.reason()))
                                .map(r -> r.name(application.language()))
                                .findFirst()
                                .orElse(entry.reason()));
            default -> {
                // The desk asks the agency itself for what the ministry wants to know.
            }
        }
    }

    private void check(
            Applications.Locked application, ApplicationDecisions.Entry entry, @Nullable Instant receivedAt) {
        List<Problem> problems = new ArrayList<>();
        LocalDate decided = entry.decidedOn();
        LocalDate today = clock.today();
        LocalDate received = receivedAt == null
                ? today
                : receivedAt.atZone(SystemClock.TOKYO).toLocalDate();
        if (decided == null || decided.isAfter(today) || decided.isBefore(received)) {
            problems.add(Problem.of("application.decided-on", "decidedOn"));
        }
        if (!entry.outcome().equals("GRANTED")
                && queue.reasons().stream()
                        .noneMatch(r ->
                                r.code().equals(entry.reason()) && r.outcome().equals(entry.outcome()))) {
            problems.add(Problem.of("application.choose", "reason"));
        }
        if (entry.note().length() > ApplicationWork.MAX_TEXT) {
            problems.add(Problem.of("application.too-long", "note", ApplicationWork.MAX_TEXT));
        }
        if (entry.outcome().equals("GRANTED")
                && application.kind() == ApplicationKind.NEW
                && (!entry.number().strip().matches("[A-Z]-\\d{1,5}")
                        || applications.agency(entry.number().strip()).isPresent())) {
            problems.add(Problem.of("application.new-number", "number"));
        }
        conditions(entry, today, problems);
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
    }

    private static void conditions(ApplicationDecisions.Entry entry, LocalDate today, List<Problem> problems) {
        if (entry.conditions().size() > MOST_CONDITIONS) {
            problems.add(Problem.of("application.range", "condition1", 0, MOST_CONDITIONS));
        }
        for (int i = 0; i < entry.conditions().size(); i++) {
            ApplicationDecisions.Condition condition = entry.conditions().get(i);
            LocalDate due = condition.dueOn();
            if (condition.text().isBlank() || condition.text().length() > 500) {
                problems.add(Problem.of("application.needed", "condition" + (i + 1)));
            }
            if (due == null || due.isBefore(today) || due.isAfter(today.plusYears(3))) {
                problems.add(Problem.of("application.due", "conditionDue" + (i + 1)));
            }
        }
    }

    private static ApplicationAction action(String outcome) {
        return switch (outcome) {
            case "GRANTED" -> ApplicationAction.GRANT;
            case "REFUSED" -> ApplicationAction.REFUSE;
            case "RETURNED" -> ApplicationAction.RETURN;
            default -> throw BusinessRejection.invalid("application.choose", "outcome");
        };
    }
}
