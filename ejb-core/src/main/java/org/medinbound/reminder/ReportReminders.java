package org.medinbound.reminder;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.guarantor.LiveSince;
import org.medinbound.guarantor.RecordingOrder;
import org.medinbound.notification.Outbox;
import org.medinbound.reminder.model.DueReminder;
import org.medinbound.reminder.model.ReminderTimes;
import org.medinbound.reminder.store.AwaitedReports;
import org.medinbound.reminder.store.SentReminders;
import org.medinbound.shared.Holidays;

/**
 * Reminds of monthly reports. Whether somebody has reported is looked at in the transaction that queues the mail, while no report
 * can be recorded: so nobody who has reported is reminded, and each stage goes out once however often and together runs are made.
 */
@Stateless
@UseCase
public class ReportReminders {
    /** Guarantors reminded and committed together. */
    static final int PART = 100;

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
            List<ReminderRun> runs = new ArrayList<>();
            List<DueReminder> due =
                    new ReminderTimes(holidays.workingDays()).at(AwaitedReports.months(handle, now), now);
            for (DueReminder reminder : due) {
                if (!reminder.from().isBefore(since)) {
                    AwaitedReports.parts(handle, PART)
                            .forEach(part -> runs.add(new ReminderRun(reminder, part[0], part[1])));
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
        List<AwaitedReports.Awaited> awaited = AwaitedReports.by(handle, run.reminder(), run.from(), run.to());
        List<SentReminders.Sent> sent = letters.to(run.reminder(), awaited).stream()
                .map(letter -> {
                    UUID mail = letter.mail() == null ? null : outbox.put(letter.mail());
                    return new SentReminders.Sent(letter.guarantor(), letter.language(), mail);
                })
                .toList();
        SentReminders.record(handle, run.reminder(), sent, clock.instant());
        long mailed = sent.stream().filter(one -> one.mail() != null).count();
        return new ReminderRun.Counts(mailed, sent.size() - mailed);
    }

    /** What was sent to a guarantor, oldest first; of one month, or of all when null. */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public List<Reminder> of(@Subject String number, @Nullable YearMonth period) {
        return jdbi.withHandle(handle -> SentReminders.of(handle, number, period));
    }
}
