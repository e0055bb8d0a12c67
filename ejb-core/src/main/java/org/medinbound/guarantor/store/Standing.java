package org.medinbound.guarantor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.medinbound.guarantor.FlagRow;
import org.medinbound.guarantor.StatusRow;

/** Reads flags and the status of a month, streaming. */
public final class Standing {
    private static final int FETCH = 2_000;

    private Standing() {}

    public static void flags(Handle handle, Instant asOf, @Nullable Instant knownAt, Consumer<FlagRow> reader) {
        try (Query query = handle.createQuery("""
                        select g.number, f.period, f.kind, f.raised_at, f.due_at, f.first_received_at, f.rule_version
                        from guarantor_flag f join guarantor g on g.id = f.guarantor_id
                        where f.raised_at <= cast(:asOf as timestamptz)
                          and f.recorded_at <= coalesce(cast(:knownAt as timestamptz), 'infinity')
                          and not exists (select 1 from guarantor_flag_withdrawal w where w.flag_id = f.id
                            and w.recorded_at <= coalesce(cast(:knownAt as timestamptz), 'infinity'))
                        order by g.number, f.period, f.kind collate "C"
                        """).bind("asOf", asOf).bind("knownAt", knownAt)) {
            query.setFetchSize(FETCH)
                    .map((r, c) -> new FlagRow(
                            r.getString(1),
                            YearMonth.from(r.getObject(2, LocalDate.class)),
                            r.getString(3),
                            instant(r, 4),
                            instant(r, 5),
                            instantOrNull(r, 6),
                            r.getString(7)))
                    .forEach(reader);
        }
    }

    public static void status(
            Handle handle, YearMonth period, Instant asOf, @Nullable Instant knownAt, Consumer<StatusRow> reader) {
        try (Query query = handle.createQuery("""
                        with known as materialized (
                          select max(id) as entry from guarantor_entry
                          where recorded_at <= coalesce(cast(:knownAt as timestamptz), 'infinity')
                        ), cal as materialized (
                          select c.* from known k
                          cross join lateral guarantor_calendar(k.entry, cast(:period as date)::timestamp at time zone 'Asia/Tokyo') c
                          where c.period = cast(:period as date)
                        ), owing as (
                          select g.number, c.due_at, c.next_due_at, (
                            select min(s.received_at) from monthly_report s
                            where s.guarantor_id = g.id and s.period = c.period and s.recorded_in <= k.entry
                              and s.received_at <= cast(:asOf as timestamptz)) as first_at
                          from known k cross join cal c
                          join guarantor_version v on v.recorded_in <= k.entry and (v.replaced_in is null or v.replaced_in > k.entry)
                          join guarantor g on g.id = v.guarantor_id
                          where v.registered_on < c.period + interval '1 month'
                            and (v.deregistered_on is null or v.deregistered_on >= c.period)
                        )
                        select number, case
                            when first_at < due_at then 'on_time'
                            when first_at >= due_at then 'late'
                            when cast(:asOf as timestamptz) < due_at then 'not_due'
                            when cast(:asOf as timestamptz) >= next_due_at then 'missing'
                            else 'overdue' end, due_at, first_at
                        from owing order by number""")
                .bind("period", period.atDay(1))
                .bind("asOf", asOf)
                .bind("knownAt", knownAt)) {
            query.setFetchSize(FETCH)
                    .map((r, c) -> new StatusRow(r.getString(1), r.getString(2), instant(r, 3), instantOrNull(r, 4)))
                    .forEach(reader);
        }
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
