package org.medinbound.guarantor.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.medinbound.guarantor.MonthFigures;
import org.medinbound.guarantor.MonthMark;

/** Months of guarantors as they stand now: for strips of a page of rows in one query, and in figures. */
public final class Strips {
    /** One row for each guarantor and month it owes, up to the month before that of the instant. */
    private static final String OWED = """
            with cal as materialized (
              select * from guarantor_calendar((select max(id) from guarantor_entry), cast(:now as timestamptz))
            ), owed as (
              select g.id, g.number, c.period, c.version, c.due_at, c.next_due_at
              from guarantor g
              join guarantor_version v on v.guarantor_id = g.id and v.replaced_in is null
              join cal c on c.period + interval '1 month' > v.registered_on
                and (v.deregistered_on is null or v.deregistered_on >= c.period)
              where %s
            ), mark as (
              select o.*, r.first_at, r.submissions, r.nil, r.guarantees, case
                  when r.first_at < o.due_at then 'on_time' when r.first_at is not null then 'late'
                  when :now < o.due_at then 'not_due' when :now >= o.next_due_at then 'missing' else 'overdue' end as status
              from owed o
              left join lateral (
                select min(m.received_at) as first_at, count(*) as submissions,
                  (array_agg(m.nil order by m.received_at desc))[1] as nil,
                  (array_agg(m.guarantees order by m.received_at desc))[1] as guarantees
                from monthly_report m where m.guarantor_id = o.id and m.period = o.period) r on true
            )
            """;

    private Strips() {}

    /** The last months of the numbered guarantors, oldest first. */
    public static Map<String, List<MonthMark>> of(Handle handle, Collection<String> numbers, int months, Instant now) {
        Map<String, List<MonthMark>> strips = new HashMap<>();
        handle.createQuery(OWED.formatted(
                                "g.number = any(:numbers) and c.period < cast(:now as timestamptz) at time zone 'Asia/Tokyo' "
                                        + "- interval '1 month' and c.period > cast(:now as timestamptz) at time zone 'Asia/Tokyo' "
                                        + "- make_interval(months => :months)")
                        + "select number, period, status, due_at, version, first_at, nil, guarantees, submissions from mark "
                        + "order by number, period")
                .bindArray("numbers", String.class, List.copyOf(numbers))
                .bind("months", months + 2)
                .bind("now", now)
                .map((r, c) -> strips.computeIfAbsent(r.getString(1), n -> new ArrayList<>())
                        .add(new MonthMark(
                                YearMonth.from(r.getObject(2, LocalDate.class)),
                                r.getString(3),
                                Standing.instant(r, 4),
                                r.getString(5),
                                Standing.instantOrNull(r, 6),
                                r.getBoolean(7),
                                r.getInt(8),
                                r.getInt(9))))
                .list();
        strips.replaceAll((number, marks) -> marks.subList(Math.max(0, marks.size() - months), marks.size()));
        return strips;
    }

    /** Figures of the newest month whose reports are due. */
    public static Optional<MonthFigures> figures(Handle handle, Instant now) {
        return handle.createQuery(OWED.formatted(
                                "c.period = (select max(d.period) from cal d where d.due_at <= cast(:now as timestamptz))")
                        + """
                                select period, due_at, version, count(*), count(*) filter (where status = 'on_time'),
                                  count(*) filter (where status = 'late'),
                                  count(*) filter (where status in ('overdue', 'missing'))
                                from mark group by period, due_at, version""")
                .bind("now", now)
                .map((r, c) -> new MonthFigures(
                        YearMonth.from(r.getObject(1, LocalDate.class)),
                        Standing.instant(r, 2),
                        r.getString(3),
                        r.getLong(4),
                        r.getLong(5),
                        r.getLong(6),
                        r.getLong(7)))
                .findOne();
    }
}
