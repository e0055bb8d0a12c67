package org.medinbound.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.application.model.ConditionSchedule;
import org.medinbound.application.store.Applications;
import org.medinbound.application.store.ConditionRows;
import org.medinbound.application.store.RuleRows;
import org.medinbound.shared.SystemClock;

/** Reminds agencies of the ministry's conditions before and after their due day, until the desk finds them met. Each reminder once. */
@Stateless
@UseCase
public class ConditionReminders {
    @Inject
    Applications applications;

    @Inject
    ConditionRows conditions;

    @Inject
    ApplicationMail mail;

    @Inject
    ApplicationClock clock;

    @Inject
    RuleRows rules;

    /** The conditions that are open. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public List<Long> awaited() {
        return conditions.awaited();
    }

    /** Sends for one condition what is due at the instant; answers with what was done. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public Map<String, Long> remind(long id, Instant asOf) {
        Map<String, Long> counts = new LinkedHashMap<>(Map.of("application-conditions", 1L));
        LocalDate today = asOf.atZone(SystemClock.TOKYO).toLocalDate();
        conditions.awaited(id).ifPresent(found -> {
            Applications.Locked application = applications.fresh(found.reference());
            // Again under the lock: the desk may have found it met meanwhile.
            conditions.awaited(id).ifPresent(condition -> step(application, condition, today, counts));
        });
        return counts;
    }

    private void step(
            Applications.Locked application,
            ConditionRows.Awaited condition,
            LocalDate today,
            Map<String, Long> counts) {
        RuleVersion version = rules.find(application.ruleSetId()).orElseThrow();
        new ConditionSchedule(version.reminderDays(), version.lapseDays(), clock.calendar())
                .newest(condition.dueOn(), today)
                // The mail of the decision told it on that day.
                .filter(reminder -> reminder.on().isAfter(condition.recordedOn()))
                .filter(reminder -> conditions.remind(condition.id(), reminder))
                .ifPresent(reminder -> {
                    String template = reminder.late() ? "application-condition-late" : "application-condition";
                    mail.tell(application, template, condition.dueOn());
                    applications.record(
                            application.reference(),
                            Step.of("CONDITION", reminder.late() ? "REMIND_LATE" : "REMIND", null));
                    counts.merge("application-condition-reminders", 1L, Long::sum);
                });
    }
}
