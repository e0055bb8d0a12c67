package org.medinbound.followup.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.medinbound.followup.KnownFilter;
import org.medinbound.followup.KnownFlag;

/** Flags then and now, compared in the database. */
public final class ReplayRows {
    private static final int FETCH = 2_000;

    private static final String COMPARED = """
            with past as (
              select f.* from guarantor_flag f
              where f.raised_at <= :asOf and f.recorded_at <= :knownAt
                and not exists (select 1 from guarantor_flag_withdrawal w where w.flag_id = f.id and w.recorded_at <= :knownAt)
            ), present as (
              select f.* from guarantor_flag f
              where f.raised_at <= :now and not exists (select 1 from guarantor_flag_withdrawal w where w.flag_id = f.id)
            ), compared as (
              select coalesce(n.guarantor_id, p.guarantor_id) as guarantor_id, coalesce(n.period, p.period) as period,
                coalesce(n.kind, p.kind) as kind,
                case when n.id is null then 'gone' when p.id is null then 'added' else 'same' end as change,
                coalesce(n.raised_at, p.raised_at) as raised_at, coalesce(n.due_at, p.due_at) as due_at,
                coalesce(n.first_received_at, p.first_received_at) as first_received_at,
                coalesce(n.rule_version, p.rule_version) as rule_version,
                coalesce(n.recorded_at, p.recorded_at) as recorded_at, p.id as past_id, n.id as present_id
              from past p
              full join present n on n.guarantor_id = p.guarantor_id and n.period = p.period and n.kind = p.kind
            )
            """;

    private static final String FROM = """
             from compared c
            join guarantor g on g.id = c.guarantor_id
            join guarantor_version v on v.guarantor_id = g.id and v.replaced_in is null
            left join guarantor_flag_withdrawal w on w.flag_id = c.past_id and c.present_id is null
            where (cast(:change as text) is null or c.change = :change)
              and (cast(:text as text) is null or g.number ilike :text or v.name ilike :text or v.name_en ilike :text)
            """;

    private static final String SELECT = COMPARED + """
            select g.number, v.name, c.period, c.kind, c.change, c.raised_at, c.due_at, c.first_received_at, c.rule_version,
              c.recorded_at, w.recorded_at as withdrawn_at, w.cause
            """ + FROM + """
             order by array_position(array['gone', 'added', 'same'], c.change), c.raised_at desc, g.number, c.period, c.kind
            """;

    private ReplayRows() {}

    public static List<KnownFlag> page(Handle handle, KnownFilter filter, Instant asOf, Instant knownAt, Instant now) {
        return bind(handle.createQuery(SELECT + " limit :size offset :skip"), filter, asOf, knownAt, now)
                .bind("size", filter.size())
                .bind("skip", (filter.page() - 1L) * filter.size())
                .map((r, c) -> row(r))
                .list();
    }

    public static long count(Handle handle, KnownFilter filter, Instant asOf, Instant knownAt, Instant now) {
        return bind(handle.createQuery(COMPARED + "select count(*)" + FROM), filter, asOf, knownAt, now)
                .mapTo(Long.class)
                .one();
    }

    public static void all(
            Handle handle, KnownFilter filter, Instant asOf, Instant knownAt, Instant now, Consumer<KnownFlag> reader) {
        try (Query query = bind(handle.createQuery(SELECT), filter, asOf, knownAt, now)) {
            query.setFetchSize(FETCH).map((r, c) -> row(r)).forEach(reader);
        }
    }

    public static Map<String, Long> counts(Handle handle, Instant asOf, Instant knownAt, Instant now) {
        Map<String, Long> counts = new LinkedHashMap<>();
        handle.createQuery(COMPARED + "select change, count(*) from compared group by change")
                .bind("asOf", asOf)
                .bind("knownAt", knownAt)
                .bind("now", now)
                .map((r, c) -> counts.put(r.getString(1), r.getLong(2)))
                .list();
        return counts;
    }

    private static Query bind(Query query, KnownFilter filter, Instant asOf, Instant knownAt, Instant now) {
        @Nullable String text = filter.text();
        return query.bind("asOf", asOf)
                .bind("knownAt", knownAt)
                .bind("now", now)
                .bind("change", filter.change())
                .bind("text", text == null || text.isBlank() ? null : "%" + escaped(text.strip()) + "%");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static KnownFlag row(ResultSet row) throws SQLException {
        return new KnownFlag(
                row.getString("number"),
                row.getString("name"),
                YearMonth.from(row.getObject("period", LocalDate.class)),
                row.getString("kind"),
                row.getString("change"),
                CaseRows.instant(row, "raised_at"),
                CaseRows.instant(row, "due_at"),
                CaseRows.instantOrNull(row, "first_received_at"),
                row.getString("rule_version"),
                CaseRows.instant(row, "recorded_at"),
                CaseRows.instantOrNull(row, "withdrawn_at"),
                row.getString("cause"));
    }
}
