package org.medinbound.statistics.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the summaries: a function of what is recorded up to an entry. Only months are summed up anew that changed: by a report, by
 * another due day, or all of them when the register changed.
 */
public final class Summaries {
    /** Months that are governed, and those whose summary no longer says what is known. */
    private static final String STALE = """
            with state as (select entry_id from statistics_state), fresh as (
              select m.id, m.guarantor_id, m.period from monthly_report m, state s where m.recorded_in > s.entry_id
            ), touched as (
              select period from fresh
              union
              select date_trunc('month', l.issued_on)::date from fresh f
              join monthly_report v on v.guarantor_id = f.guarantor_id and v.period = f.period
              join report_line l on l.report_id = v.id where l.issued_on is not null
            )
            select c.period, c.due_at from guarantor_calendar(:entry, cast(:now as timestamptz)) c
            left join statistics_month k on k.period = c.period
            where c.period <= cast(:now as timestamptz) at time zone 'Asia/Tokyo'
              and (k.period is null or k.due_at <> c.due_at or c.period in (select period from touched)
                or exists (select from guarantor_entry e, state s where e.id > s.entry_id and e.kind = 'guarantors'))
            """;

    private static final String MONTHS = """
            with due as (
              select * from unnest(cast(:periods as date[]), cast(:dues as timestamptz[])) d (period, due_at)
            ), first as materialized (
              select m.guarantor_id, m.period, min(m.received_at) as first_at from monthly_report m
              where m.period = any(cast(:periods as date[])) group by m.guarantor_id, m.period
            ), latest as materialized (
              select distinct on (m.period, m.guarantor_id) m.guarantor_id, m.period, m.id, m.nil, m.guarantees
              from monthly_report m where m.period = any(cast(:periods as date[])) order by m.period, m.guarantor_id, m.received_at desc
            ), counted as (
              select l.period, count(*) as reports, sum(l.guarantees) as letters from latest l
              where l.guarantees > 0 and not exists (select from report_submission s where s.report_id = l.id)
              group by l.period
            )
            insert into statistics_month
            select d.period, d.due_at, count(v.guarantor_id), count(f.first_at), count(*) filter (where f.first_at < d.due_at),
              count(*) filter (where l.nil), coalesce(max(c.reports), 0), coalesce(max(c.letters), 0)
            from due d
            left join guarantor_version v on v.replaced_in is null and v.registered_on < d.period + interval '1 month'
              and (v.deregistered_on is null or v.deregistered_on >= d.period)
            left join first f on f.guarantor_id = v.guarantor_id and f.period = d.period
            left join latest l on l.guarantor_id = v.guarantor_id and l.period = d.period
            left join counted c on c.period = d.period
            group by d.period, d.due_at
            """;

    private static final String LETTERS = """
            insert into statistics_letter
            select r.period, r.guarantor_id, l.report_id, l.line_no, l.nationality, l.visa_type, l.purpose,
              coalesce(h.slug, nullif(l.hospital_name, '')), l.change_kind = 'cancelled' or exists (
                select from report_line x join monthly_report m on m.id = x.report_id
                where x.letter_number = l.letter_number and m.guarantor_id = r.guarantor_id and x.change_kind = 'cancelled'
                  and not exists (select from monthly_report n where n.guarantor_id = m.guarantor_id and n.period = m.period
                    and n.received_at > m.received_at))
            from (
              select distinct on (m.period, m.guarantor_id) m.id, m.guarantor_id, m.period from monthly_report m
              where m.period = any(cast(:periods as date[])) order by m.period, m.guarantor_id, m.received_at desc
            ) r
            join report_line l on l.report_id = r.id and l.issued_on >= r.period and l.issued_on < r.period + interval '1 month'
            left join hospital h on h.id = l.hospital_id
            """;

    /** Agencies times months that are summed up within about a second. */
    private static final long MOST_CELLS_OF_A_PAGE = 100_000;

    private Summaries() {}

    /** A governed month and its due instant. */
    private record Month(LocalDate period, OffsetDateTime dueAt) {}

    /** Brings them up to date for a page, unless so much changed that nobody would wait; then the job does it. */
    public static void refresh(Handle h, Instant now) {
        if (!isFresh(h, now)) {
            bringUpToDate(h, now, MOST_CELLS_OF_A_PAGE);
        }
    }

    /** Nothing was recorded since, and the month is the same. A changed holiday is left to the job. */
    private static boolean isFresh(Handle h, Instant now) {
        return h.createQuery("""
                        select (select entry_id from statistics_state) = (select coalesce(max(id), 0) from guarantor_entry)
                          and exists (select from statistics_month
                            where period = date_trunc('month', cast(:now as timestamptz) at time zone 'Asia/Tokyo')::date)""").bind("now", now).mapTo(Boolean.class).one();
    }

    /**
     * Brings the summaries up to what is recorded; one at a time. Answers how many months were summed up.
     *
     * @param mostCells does nothing when more agencies times months are to be summed up
     */
    public static int bringUpToDate(Handle h, Instant now, long mostCells) {
        h.execute("select pg_advisory_xact_lock(hashtext('statistics'))");
        long entry = h.createQuery("select coalesce(max(id), 0) from guarantor_entry")
                .mapTo(Long.class)
                .one();
        List<Month> stale = h.createQuery(STALE)
                .bind("entry", entry)
                .bind("now", now)
                .map((r, c) -> new Month(r.getObject(1, LocalDate.class), r.getObject(2, OffsetDateTime.class)))
                .list();
        long agencies = stale.isEmpty()
                ? 0
                : h.createQuery("select count(*) from guarantor")
                        .mapTo(Long.class)
                        .one();
        if (stale.size() * agencies > mostCells) {
            return 0;
        }
        h.createUpdate("delete from statistics_month where not period in"
                        + " (select period from guarantor_calendar(:entry, cast(:now as timestamptz)))")
                .bind("entry", entry)
                .bind("now", now)
                .execute();
        if (!stale.isEmpty()) {
            List<String> periods =
                    stale.stream().map(month -> month.period().toString()).toList();
            for (String table : List.of("statistics_month", "statistics_letter")) {
                h.createUpdate("delete from " + table + " where period = any(cast(:periods as date[]))")
                        .bindArray("periods", String.class, periods)
                        .execute();
            }
            h.createUpdate(MONTHS)
                    .bindArray("periods", String.class, periods)
                    .bindArray(
                            "dues",
                            String.class,
                            stale.stream()
                                    .map(month -> month.dueAt().toString())
                                    .toList())
                    .execute();
            h.createUpdate(LETTERS).bindArray("periods", String.class, periods).execute();
        }
        h.execute("update statistics_state set entry_id = ? where entry_id <> ?", entry, entry);
        return stale.size();
    }
}
