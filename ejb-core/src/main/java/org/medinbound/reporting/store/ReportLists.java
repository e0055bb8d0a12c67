package org.medinbound.reporting.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.medinbound.reporting.ReportFilter;
import org.medinbound.reporting.ReportRow;

/** Lists of reports by lines, filtered and cut in the database. */
public final class ReportLists {
    private static final String FROM = """
             from report_submission s
            join monthly_report m on m.id = s.report_id
            join guarantor g on g.id = m.guarantor_id
            join guarantor_version v on v.guarantor_id = g.id and v.replaced_in is null
            where not exists (select 1 from monthly_report n
                where n.guarantor_id = m.guarantor_id and n.period = m.period and n.received_at > m.received_at)
              and (cast(:period as date) is null or m.period = :period)
              and (cast(:state as text) is null
                or :state = case when s.correct_by is null then 'complete' when s.correct_by > :now then 'open' else 'overdue' end)
              and (cast(:text as text) is null or g.number ilike :text or v.name ilike :text or v.name_en ilike :text)
            """;

    private static final String SELECT = """
            select g.number, v.name, m.period, (
                select min(f.received_at) from monthly_report f where f.guarantor_id = m.guarantor_id and f.period = m.period),
              m.received_at, (
                select count(*) from monthly_report f where f.guarantor_id = m.guarantor_id and f.period = m.period),
              m.source, m.nil, m.guarantees, s.lines, (
                select count(*) from report_finding f where f.report_id = s.report_id and f.severity = 'correct'),
              s.correct_by,
              case when s.correct_by is null then 'complete' when s.correct_by > :now then 'open' else 'overdue' end""";

    private ReportLists() {}

    /** What is overdue or open by its due day first, then by the time of receipt, newest first. */
    public static List<ReportRow> page(Handle handle, ReportFilter filter, Instant now) {
        return bind(
                        handle.createQuery(
                                SELECT + FROM
                                        + " order by s.correct_by nulls last, m.received_at desc, m.id limit :size offset :skip"),
                        filter,
                        now)
                .bind("size", filter.size())
                .bind("skip", (filter.page() - 1L) * filter.size())
                .map((r, c) -> new ReportRow(
                        r.getString(1),
                        r.getString(2),
                        YearMonth.from(r.getObject(3, LocalDate.class)),
                        r.getTimestamp(4).toInstant(),
                        r.getTimestamp(5).toInstant(),
                        r.getInt(6),
                        r.getString(7),
                        r.getBoolean(8),
                        r.getInt(9),
                        r.getInt(10),
                        r.getInt(11),
                        Versions.instant(r.getTimestamp(12)),
                        r.getString(13)))
                .list();
    }

    public static long count(Handle handle, ReportFilter filter, Instant now) {
        return bind(handle.createQuery("select count(*)" + FROM), filter, now)
                .mapTo(Long.class)
                .one();
    }

    private static Query bind(Query query, ReportFilter filter, Instant now) {
        @Nullable YearMonth period = filter.period();
        @Nullable String text = filter.text();
        return query.bind("period", period == null ? null : period.atDay(1))
                .bind("state", filter.state())
                .bind("text", text == null || text.isBlank() ? null : like(text.strip()))
                .bind("now", now);
    }

    private static String like(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
