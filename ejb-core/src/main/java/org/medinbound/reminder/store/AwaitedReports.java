package org.medinbound.reminder.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.medinbound.reminder.model.AwaitedMonth;
import org.medinbound.reminder.model.DueReminder;

/** Which months are awaited, and from whom. */
public final class AwaitedReports {
    private AwaitedReports() {}

    /** A guarantor that owes the month and has not reported. */
    public record Awaited(long id, String number, String name, String nameEn) {}

    /** Governed months whose due day is near the instant, by the rules in force. */
    public static List<AwaitedMonth> months(Handle handle, Instant now) {
        return handle.createQuery("""
                        select c.period, c.due_on, c.version, s.reminder_days_before,
                          (select r.days_after from reminder_rule r where r.valid_from <= c.period
                            order by r.valid_from desc limit 1)
                        from guarantor_calendar((select max(id) from guarantor_entry), cast(:now as timestamptz) + interval '32 days') c
                        join guarantor_rule_set s on s.version = c.version
                          and s.list_id = (select max(id) from guarantor_rule_list)
                        where c.due_on > (cast(:now as timestamptz) at time zone 'Asia/Tokyo')::date - 70
                        order by c.period""")
                .bind("now", now)
                .map((r, c) -> new AwaitedMonth(
                        YearMonth.from(r.getObject(1, LocalDate.class)),
                        r.getObject(2, LocalDate.class),
                        r.getString(3),
                        r.getInt(4),
                        Math.max(1, r.getInt(5))))
                .list();
    }

    /**
     * Those in the range of internal keys who owe the month, have not reported and were not sent this reminder. One without a
     * mailbox is found again as soon as there is one. The caller keeps reports from being recorded meanwhile.
     */
    public static List<Awaited> by(Handle handle, DueReminder reminder, long from, long to) {
        return handle.createQuery("""
                        select g.id, g.number, v.name, v.name_en
                        from guarantor g
                        join guarantor_version v on v.guarantor_id = g.id and v.replaced_in is null
                        where g.id between :from and :to
                          and v.registered_on < cast(:period as date) + interval '1 month'
                          and (v.deregistered_on is null or v.deregistered_on >= :period)
                          and not exists (select 1 from monthly_report m where m.guarantor_id = g.id and m.period = :period)
                          and not exists (select 1 from report_reminder r
                            where r.guarantor_id = g.id and r.period = :period and r.stage = :stage
                              and r.mail_id is not null)
                        order by g.id""")
                .bind("from", from)
                .bind("to", to)
                .bind("period", reminder.month().period().atDay(1))
                .bind("stage", reminder.stage().name())
                .map((r, c) -> new Awaited(r.getLong(1), r.getString(2), r.getString(3), r.getString(4)))
                .list();
    }

    /** Ranges of internal keys with about so many guarantors each. */
    public static List<long[]> parts(Handle handle, int size) {
        return handle.createQuery("""
                        select min(id), max(id) from (
                          select id, (row_number() over (order by id) - 1) / :size as part from guarantor) g
                        group by part order by part""")
                .bind("size", size)
                .map((r, c) -> new long[] {r.getLong(1), r.getLong(2)})
                .list();
    }
}
