package org.medinbound.reminder;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.guarantor.LiveSince;
import org.medinbound.guarantor.RecordingOrder;
import org.medinbound.notification.Outbox;
import org.medinbound.reminder.model.AwaitedMonth;
import org.medinbound.reminder.model.DueReminder;
import org.medinbound.reminder.model.ReminderTimes;
import org.medinbound.reminder.store.AwaitedCorrections;
import org.medinbound.reminder.store.AwaitedReports;
import org.medinbound.shared.Holidays;

/**
 * Reminds of corrections that were asked for: before the day, on it and after it. As with {@link ReportReminders}, whether the
 * correction came is looked at while none can be recorded, so nobody who has corrected is reminded.
 */
@Stateless
@UseCase
public class CorrectionReminders {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private Holidays holidays;

    @Inject
    private LiveSince live;

    @Inject
    private ReminderMail letters;

    @Inject
    private Outbox outbox;

    /** What goes out now; reminders that should have begun before the go-live instant are left out. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public List<ReminderRun> plan() {
        Instant now = clock.instant();
        Instant since = live.instant();
        return jdbi.withHandle(handle -> {
            ReminderTimes times = new ReminderTimes(holidays.workingDays());
            List<ReminderRun> runs = new ArrayList<>();
            for (AwaitedMonth day : AwaitedCorrections.days(handle, now)) {
                for (DueReminder reminder : times.at(List.of(day), now)) {
                    if (!reminder.from().isBefore(since)) {
                        AwaitedReports.parts(handle, ReportReminders.PART)
                                .forEach(part -> runs.add(new ReminderRun(reminder, part[0], part[1])));
                    }
                }
            }
            return runs;
        });
    }

    /** Sends one piece, all of it or nothing. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public ReminderRun.Counts send(ReminderRun run) {
        return jdbi.withHandle(handle -> {
            RecordingOrder.hold(handle);
            return send(handle, run);
        });
    }

    private ReminderRun.Counts send(Handle handle, ReminderRun run) {
        List<AwaitedCorrections.Sent> sent = letters
                .corrections(run.reminder(), AwaitedCorrections.by(handle, run.reminder(), run.from(), run.to()))
                .stream()
                .map(letter -> {
                    UUID mail = letter.mail() == null ? null : outbox.put(letter.mail());
                    return new AwaitedCorrections.Sent(letter.report(), letter.findings(), letter.language(), mail);
                })
                .toList();
        AwaitedCorrections.record(handle, run.reminder(), sent, clock.instant());
        long mailed = sent.stream().filter(one -> one.mail() != null).count();
        return new ReminderRun.Counts(mailed, sent.size() - mailed);
    }
}
