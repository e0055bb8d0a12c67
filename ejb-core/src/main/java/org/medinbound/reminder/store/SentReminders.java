package org.medinbound.reminder.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.medinbound.reminder.Reminder;
import org.medinbound.reminder.model.DueReminder;

/** The record of reminders. */
public final class SentReminders {
    private SentReminders() {}

    /** One reminder to be recorded; the mail is null when no mailbox is known. */
    public record Sent(
            long guarantor, String language, @Nullable UUID mail) {}

    /** Records them; the table's key refuses a second mail of the same stage. */
    public static void record(Handle handle, DueReminder reminder, List<Sent> sent, Instant now) {
        if (sent.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into report_reminder as r
                  (guarantor_id, period, stage, due_on, rule_version, language, queued_at, mail_id)
                values (:guarantor, :period, :stage, :dueOn, :version, :language, :now, :mail)
                on conflict (guarantor_id, period, stage) do update
                  set language = excluded.language, queued_at = excluded.queued_at, mail_id = excluded.mail_id
                  where r.mail_id is null and excluded.mail_id is not null""");
        for (Sent one : sent) {
            batch.bind("guarantor", one.guarantor())
                    .bind("period", reminder.month().period().atDay(1))
                    .bind("stage", reminder.stage().name())
                    .bind("dueOn", reminder.month().dueOn())
                    .bind("version", reminder.month().ruleVersion())
                    .bind("language", one.language())
                    .bind("now", now)
                    .bind("mail", one.mail())
                    .add();
        }
        batch.execute();
    }

    /** What was sent to a guarantor about reports and corrections, oldest first; of one month, or of all when null. */
    public static List<Reminder> of(Handle handle, String number, @Nullable YearMonth period) {
        return handle.createQuery("""
                        select r.period, r.stage, r.due_on, r.rule_version, r.language, r.queued_at, r.mail_id
                        from (
                          select guarantor_id, period, stage, due_on, rule_version, language, queued_at, mail_id
                          from report_reminder
                          union all
                          select m.guarantor_id, m.period, 'CORRECTION_' || c.stage, c.due_on, c.rule_version, c.language,
                            c.queued_at, c.mail_id
                          from correction_reminder c join monthly_report m on m.id = c.report_id) r
                        join guarantor g on g.id = r.guarantor_id
                        where g.number = :number and (cast(:period as date) is null or r.period = :period)
                        order by r.queued_at, r.period, r.stage""")
                .bind("number", number)
                .bind("period", period == null ? null : period.atDay(1))
                .map((r, c) -> new Reminder(
                        YearMonth.from(r.getObject(1, LocalDate.class)),
                        r.getString(2),
                        r.getObject(3, LocalDate.class),
                        r.getString(4),
                        r.getString(5),
                        r.getObject(6, OffsetDateTime.class).toInstant(),
                        r.getObject(7, UUID.class)))
                .list();
    }
}
