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
import org.medinbound.application.model.ApplicationAction;
import org.medinbound.application.model.ApplicationState;
import org.medinbound.application.store.Applications;
import org.medinbound.application.store.Defects;
import org.medinbound.application.store.RuleRows;
import org.medinbound.shared.SystemClock;
import org.medinbound.shared.WorkingDays;

/**
 * Reminds agencies of requests before their due day; after it gives notice of the day on which the application is closed; and
 * closes it on that day. Each step once; a run may be repeated or caught up later.
 */
@Stateless
@UseCase
public class DefectReminders {
    @Inject
    Applications applications;

    @Inject
    Defects defects;

    @Inject
    ApplicationMail mail;

    @Inject
    ApplicationClock clock;

    @Inject
    RuleRows rules;

    /** The requests that wait for an agency. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public List<Long> awaited() {
        return defects.awaited().stream().map(Defects.Awaited::id).toList();
    }

    /** Does for one request what is due at the instant; answers with what was done. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public Map<String, Long> remind(long id, Instant asOf) {
        Map<String, Long> counts = new LinkedHashMap<>(Map.of("application-requests", 1L));
        defects.stillAwaited(id).ifPresent(found -> {
            Applications.Locked application = applications.fresh(found.reference());
            // Again under the lock: the agency may have answered meanwhile.
            defects.stillAwaited(id)
                    .ifPresent(defect -> step(
                            application, defect, asOf.atZone(SystemClock.TOKYO).toLocalDate(), counts));
        });
        return counts;
    }

    private void step(
            Applications.Locked application, Defects.Awaited defect, LocalDate today, Map<String, Long> counts) {
        RuleVersion version = rules.find(defect.ruleSetId()).orElseThrow();
        WorkingDays calendar = clock.calendar();
        LocalDate lapse = defect.lapseOn();
        if (lapse != null && today.isAfter(lapse)) {
            lapse(application, counts);
        } else if (today.isAfter(defect.dueOn()) && lapse == null) {
            LocalDate day = calendar.plus(today, version.lapseDays());
            if (defects.remind(defect, "LAST")) {
                defects.lapse(defect.id(), day);
                mail.tell(application, "application-last-notice", day);
                applications.record(application.reference(), Step.of("DEFECT", "LAST_NOTICE", null));
                counts.merge("application-notices", 1L, Long::sum);
            }
        } else if (!today.isAfter(defect.dueOn())
                && !today.isBefore(calendar.minus(defect.dueOn(), version.reminderDays()))
                && defects.remind(defect, "BEFORE")) {
            mail.tell(application, "application-reminder", defect.dueOn());
            applications.record(application.reference(), Step.of("DEFECT", "REMIND", null));
            counts.merge("application-reminders", 1L, Long::sum);
        }
    }

    private void lapse(Applications.Locked application, Map<String, Long> counts) {
        if (application.state() != ApplicationState.RECEIVED) {
            return;
        }
        ApplicationState next = application.state().require(ApplicationAction.LAPSE);
        applications.move(application.reference(), next);
        applications.resume(application.reference());
        applications.deskDue(application.reference(), null);
        applications.record(application.reference(), Step.moved("LAPSE", application.state(), next, "NO_ANSWER"));
        mail.tell(application, "application-lapsed");
        counts.merge("application-lapsed", 1L, Long::sum);
    }
}
