package org.medinbound.reporting.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.medinbound.reporting.ReportMonth;
import org.medinbound.shared.BusinessRejection;

/** The months a guarantor owes, with what is due and what came. */
final class Months {
    private static final int SHOWN = 15;
    private static final int ALL = 1_200;

    private Months() {}

    /** The key of the guarantor. */
    static long guarantor(Handle handle, String number) {
        return handle.createQuery("select id from guarantor where number = :number")
                .bind("number", number)
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(BusinessRejection::notFound);
    }

    /** The owed months up to the current one, newest first, so many as people look back at. */
    static List<ReportMonth> of(Handle handle, long guarantor, String channel, Instant now) {
        return newest(handle, guarantor, channel, now, SHOWN);
    }

    private static List<ReportMonth> newest(Handle handle, long guarantor, String channel, Instant now, int shown) {
        return handle.createQuery("""
                        with cal as materialized (
                          select * from guarantor_calendar((select max(id) from guarantor_entry), cast(:now as timestamptz))
                        )
                        select c.period, case
                            when r.first_at < c.due_at then 'on_time' when r.first_at is not null then 'late'
                            when :now < c.due_at then 'not_due' when :now >= c.next_due_at then 'missing' else 'overdue' end,
                          c.due_at, c.version, r.first_at, r.submissions, coalesce(r.nil, false), coalesce(r.guarantees, 0),
                          exists (select 1 from report_draft d where d.guarantor_id = g.id and d.period = c.period
                            and d.channel = :channel), (
                            select min(i.correct_by) from report_incomplete i
                            where i.guarantor_id = g.id and i.period = c.period and i.corrected_at is null)
                        from guarantor g
                        join guarantor_version v on v.guarantor_id = g.id and v.replaced_in is null
                        join cal c on c.period + interval '1 month' > v.registered_on
                          and (v.deregistered_on is null or v.deregistered_on >= c.period)
                        left join lateral (
                          select min(m.received_at) as first_at, count(*) as submissions,
                            (array_agg(m.nil order by m.received_at desc))[1] as nil,
                            (array_agg(m.guarantees order by m.received_at desc))[1] as guarantees
                          from monthly_report m where m.guarantor_id = g.id and m.period = c.period) r on true
                        where g.id = :guarantor and c.period <= cast(:now as timestamptz) at time zone 'Asia/Tokyo'
                        order by c.period desc limit :shown""")
                .bind("guarantor", guarantor)
                .bind("channel", channel)
                .bind("now", now)
                .bind("shown", shown)
                .map((r, c) -> new ReportMonth(
                        YearMonth.from(r.getObject(1, LocalDate.class)),
                        r.getString(2),
                        r.getTimestamp(3).toInstant(),
                        r.getString(4),
                        Versions.instant(r.getTimestamp(5)),
                        r.getInt(6),
                        r.getBoolean(7),
                        r.getInt(8),
                        r.getBoolean(9),
                        Versions.instant(r.getTimestamp(10))))
                .list();
    }

    /** One of them, if it is owed. */
    static Optional<ReportMonth> of(Handle handle, Desk desk, Instant now) {
        return newest(handle, desk.guarantor(), desk.channel(), now, ALL).stream()
                .filter(month -> month.period().equals(desk.period()))
                .findFirst();
    }
}
