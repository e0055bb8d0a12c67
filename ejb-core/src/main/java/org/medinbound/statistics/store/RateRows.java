package org.medinbound.statistics.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.medinbound.statistics.RateMonth;
import org.medinbound.statistics.ReportLine;

/** How the agencies reported, by month, and the agencies behind each number. */
public final class RateRows {
    private static final int FETCH = 1_000;

    private static final String OWED = """
            with owed as (
              select g.number, v.name, f.first_at, case when f.first_at < m.due_at then 'on_time'
                when f.first_at is not null then 'late' else 'open' end as status
              from statistics_month m
              join guarantor_version v on v.replaced_in is null and v.registered_on < m.period + interval '1 month'
                and (v.deregistered_on is null or v.deregistered_on >= m.period)
              join guarantor g on g.id = v.guarantor_id
              left join lateral (
                select min(r.received_at) as first_at from monthly_report r where r.guarantor_id = v.guarantor_id and r.period = m.period
              ) f on true
              where m.period = :period
            )
            select %s from owed where cast(:status as text) is null or status = :status
              or (:status = 'reported' and first_at is not null)
            """;

    private RateRows() {}

    /** Each governed month, oldest first. */
    public static List<RateMonth> months(Handle h, YearMonth from, YearMonth to, Instant now) {
        return h.createQuery("""
                        select period, due_at, due_at <= :now, expected, actual, on_time, nil
                        from statistics_month where period between :from and :to order by period""")
                .bind("from", from.atDay(1))
                .bind("to", to.atDay(1))
                .bind("now", now)
                .map((r, c) -> new RateMonth(
                        YearMonth.from(r.getObject(1, LocalDate.class)),
                        r.getObject(2, OffsetDateTime.class).toInstant(),
                        r.getBoolean(3),
                        r.getLong(4),
                        r.getLong(5),
                        r.getLong(6),
                        r.getLong(7)))
                .list();
    }

    /** Agencies that owed the month, by number; {@code status}: on_time, late, open, reported, or null for all. */
    public static List<ReportLine> lines(Handle h, YearMonth month, @Nullable String status, int page, int size) {
        return query(h, "number, name, status, first_at", " order by number limit :size offset :skip", month, status)
                .bind("size", size)
                .bind("skip", (page - 1L) * size)
                .map((r, c) -> line(r))
                .list();
    }

    /** All of them, handed over one by one. */
    public static void lines(Handle h, YearMonth month, @Nullable String status, Consumer<ReportLine> reader) {
        try (Query query = query(h, "number, name, status, first_at", " order by number", month, status)) {
            query.setFetchSize(FETCH).map((r, c) -> line(r)).forEach(reader);
        }
    }

    public static long count(Handle h, YearMonth month, @Nullable String status) {
        return query(h, "count(*)", "", month, status).mapTo(Long.class).one();
    }

    /** Until when facts are in the summaries; nothing before the first time. */
    public static Optional<Instant> asOf(Handle h) {
        return h.createQuery("""
                        select e.recorded_at from statistics_state s join guarantor_entry e on e.id = s.entry_id""")
                .map((r, c) -> r.getObject(1, OffsetDateTime.class).toInstant())
                .findOne();
    }

    private static Query query(Handle h, String what, String order, YearMonth month, @Nullable String status) {
        return h.createQuery(OWED.formatted(what) + order)
                .bind("period", month.atDay(1))
                .bind("status", status);
    }

    private static ReportLine line(ResultSet row) throws SQLException {
        OffsetDateTime first = row.getObject(4, OffsetDateTime.class);
        return new ReportLine(
                row.getString(1), row.getString(2), row.getString(3), first == null ? null : first.toInstant());
    }
}
