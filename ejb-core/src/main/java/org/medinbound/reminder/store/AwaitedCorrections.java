package org.medinbound.reminder.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.medinbound.reminder.model.AwaitedMonth;
import org.medinbound.reminder.model.DueReminder;

/** Which corrections are awaited, by when, and what was sent about them. */
public final class AwaitedCorrections {
    /** Days before and after the due day in which anything can go out: the longest of the rules and a long holiday. */
    private static final int NEAR = 62;

    private AwaitedCorrections() {}

    /** A report whose correction is awaited. */
    public record Awaited(long report, long guarantor, String number, String name, String nameEn, int findings) {}

    /** One reminder to be recorded; the mail is null when no mailbox is known. */
    public record Sent(
            long report,
            int findings,
            String language,
            @Nullable UUID mail) {}

    /** Due days near the instant, with month, rule set of the lines and days of the reminders. */
    public static List<AwaitedMonth> days(Handle handle, Instant now) {
        return handle.createQuery("""
                        select distinct c.period, c.due_on, c.rule_version, r.correction_days_before, r.correction_days_after
                        from correction_awaited c
                        cross join lateral (select * from reminder_rule where valid_from <= c.period
                          order by valid_from desc limit 1) r
                        where c.due_on between (cast(:now as timestamptz) at time zone 'Asia/Tokyo')::date - :near
                          and (cast(:now as timestamptz) at time zone 'Asia/Tokyo')::date + :near
                        order by c.due_on, c.period""")
                .bind("now", now)
                .bind("near", NEAR)
                .map((r, c) -> new AwaitedMonth(
                        YearMonth.from(r.getObject(1, LocalDate.class)),
                        r.getObject(2, LocalDate.class),
                        r.getString(3),
                        r.getInt(4),
                        r.getInt(5)))
                .list();
    }

    /**
     * Reports of the guarantors in the range of internal keys that await their correction by that day and were not sent this
     * reminder. The caller keeps reports from being recorded meanwhile.
     */
    public static List<Awaited> by(Handle handle, DueReminder reminder, long from, long to) {
        return handle.createQuery("""
                        select c.report_id, c.guarantor_id, g.number, v.name, v.name_en, c.findings
                        from correction_awaited c
                        join guarantor g on g.id = c.guarantor_id
                        join guarantor_version v on v.guarantor_id = g.id and v.replaced_in is null
                        where c.guarantor_id between :from and :to and c.period = :period and c.due_on = :dueOn
                          and c.rule_version = :version
                          and not exists (select 1 from correction_reminder r
                            where r.report_id = c.report_id and r.stage = :stage and r.mail_id is not null)
                        order by c.guarantor_id, c.report_id""")
                .bind("from", from)
                .bind("to", to)
                .bind("period", reminder.month().period().atDay(1))
                .bind("dueOn", reminder.month().dueOn())
                .bind("version", reminder.month().ruleVersion())
                .bind("stage", reminder.stage().name())
                .map((r, c) -> new Awaited(
                        r.getLong(1), r.getLong(2), r.getString(3), r.getString(4), r.getString(5), r.getInt(6)))
                .list();
    }

    /** Records them; the table's key refuses a second mail of the same stage. */
    public static void record(Handle handle, DueReminder reminder, List<Sent> sent, Instant now) {
        if (sent.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into correction_reminder as r
                  (report_id, stage, due_on, rule_version, findings, language, queued_at, mail_id)
                values (:report, :stage, :dueOn, :version, :findings, :language, :now, :mail)
                on conflict (report_id, stage) do update
                  set language = excluded.language, queued_at = excluded.queued_at, mail_id = excluded.mail_id,
                    findings = excluded.findings
                  where r.mail_id is null and excluded.mail_id is not null""");
        for (Sent one : sent) {
            batch.bind("report", one.report())
                    .bind("stage", reminder.stage().name())
                    .bind("dueOn", reminder.month().dueOn())
                    .bind("version", reminder.month().ruleVersion())
                    .bind("findings", one.findings())
                    .bind("language", one.language())
                    .bind("now", now)
                    .bind("mail", one.mail())
                    .add();
        }
        batch.execute();
    }
}
