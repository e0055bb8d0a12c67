package org.medinbound.followup.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.medinbound.followup.FlagCase;
import org.medinbound.followup.FlagCaseFilter;

/** Flags with their work, filtered, sorted and cut in the database. */
public final class CaseRows {
    private static final int FETCH = 2_000;

    private static final Map<String, String> ORDER = Map.of(
            "raised", "c.raised_at",
            "number", "g.number",
            "period", "c.period",
            "kind", "c.kind",
            "state", "array_position(array['OPEN','CONTACTED','EXPLAINED','ACCEPTED','TOLD','CLOSED'], c.state)",
            "changed", "c.changed_at");

    private static final String FROM = """
             from flag_case c
            join guarantor g on g.id = c.guarantor_id
            join guarantor_version v on v.guarantor_id = g.id and v.replaced_in is null
            """;

    private static final String SELECT = """
            select c.item, g.number, v.name, v.name_en, c.period, c.kind, c.raised_at, c.due_at, c.first_received_at,
              c.rule_version, c.recorded_at, c.withdrawn_at, c.cause, c.findings, c.state, c.reason, c.version, c.changed_at,
              (select d.decision from ministry_decision d join guarantor_escalation e on e.id = d.escalation_id
                where e.flag_id = c.flag_id or (e.kind = 'incomplete' and e.source = c.item)
                  or (e.kind = 'referral' and split_part(e.source, ':', 1) = c.item)
                order by d.recorded_at desc, d.id desc limit 1) as decision
            """ + FROM;

    private static final String WHERE = """
             where case :state
                when 'active' then c.withdrawn_at is null and c.state <> 'CLOSED'
                when 'turn' then c.withdrawn_at is null and c.state in ('OPEN', 'EXPLAINED', 'ACCEPTED')
                when 'withdrawn' then c.withdrawn_at is not null
                when 'all' then true
                else c.withdrawn_at is null and c.state = :state end
              and (:history or c.raised_at >= :live)
              and (cast(:kind as text) is null or c.kind = :kind)
              and (cast(:period as date) is null or c.period = :period)
              and (cast(:text as text) is null or g.number ilike :text or v.name ilike :text or v.name_en ilike :text)
            """;

    private CaseRows() {}

    public static List<FlagCase> page(Handle handle, FlagCaseFilter filter, Instant live) {
        String order = ORDER.getOrDefault(filter.sort(), "c.raised_at") + (filter.descending() ? " desc" : "");
        return bind(
                        handle.createQuery(SELECT + WHERE + " order by " + order
                                + ", c.raised_at, g.number, c.kind, c.item limit :size offset :skip"),
                        filter,
                        live)
                .bind("size", filter.size())
                .bind("skip", (filter.page() - 1L) * filter.size())
                .map((r, c) -> row(r))
                .list();
    }

    public static void all(Handle handle, FlagCaseFilter filter, Instant live, Consumer<FlagCase> reader) {
        try (Query query = bind(
                handle.createQuery(SELECT + WHERE + " order by c.raised_at, g.number, c.kind, c.item"), filter, live)) {
            query.setFetchSize(FETCH).map((r, c) -> row(r)).forEach(reader);
        }
    }

    public static long count(Handle handle, FlagCaseFilter filter, Instant live) {
        return bind(handle.createQuery("select count(*)" + FROM + WHERE), filter, live)
                .mapTo(Long.class)
                .one();
    }

    /** Flags that stand, by the state of their work. */
    public static Map<String, Long> counts(Handle handle, Instant live) {
        Map<String, Long> counts = new LinkedHashMap<>();
        handle.createQuery(
                        "select c.state, count(*) from flag_case c where c.withdrawn_at is null and c.raised_at >= :live group by 1")
                .bind("live", live)
                .map((r, c) -> counts.put(r.getString(1), r.getLong(2)))
                .list();
        return counts;
    }

    public static Optional<FlagCase> find(Handle handle, String item) {
        return handle.createQuery(
                        SELECT
                                + " where c.item = :item and c.flag_id is not distinct from :flag and c.incomplete_id is not distinct from :incomplete")
                .bind("item", item)
                .bind("flag", key(item, 'F'))
                .bind("incomplete", key(item, 'I'))
                .map((r, c) -> row(r))
                .findOne();
    }

    /** Flags of one agency that stand or whose work goes on, newest first; flags of the time before going live are left out. */
    public static List<FlagCase> of(Handle handle, String number, Instant live) {
        return handle.createQuery(
                        SELECT + " where g.number = :number and c.raised_at >= :live order by c.raised_at desc, c.item")
                .bind("number", number)
                .bind("live", live)
                .map((r, c) -> row(r))
                .list();
    }

    /** Key in the table that the item's first letter names, else null. */
    static @Nullable Long key(String item, char table) {
        return item.matches("[FI][0-9]{1,18}") && item.charAt(0) == table ? Long.valueOf(item.substring(1)) : null;
    }

    private static Query bind(Query query, FlagCaseFilter filter, Instant live) {
        @Nullable YearMonth period = filter.period();
        @Nullable String text = filter.text();
        return query.bind("state", filter.state())
                .bind("history", filter.history())
                .bind("live", live)
                .bind("kind", filter.kind())
                .bind("period", period == null ? null : period.atDay(1))
                .bind("text", text == null || text.isBlank() ? null : like(text.strip()));
    }

    private static String like(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static FlagCase row(ResultSet row) throws SQLException {
        return new FlagCase(
                row.getString("item"),
                row.getString("number"),
                row.getString("name"),
                row.getString("name_en"),
                YearMonth.from(row.getObject("period", LocalDate.class)),
                row.getString("kind"),
                instant(row, "raised_at"),
                instant(row, "due_at"),
                instantOrNull(row, "first_received_at"),
                row.getString("rule_version"),
                instant(row, "recorded_at"),
                instantOrNull(row, "withdrawn_at"),
                row.getString("cause"),
                row.getInt("findings"),
                row.getString("state"),
                row.getString("reason"),
                row.getInt("version"),
                instantOrNull(row, "changed_at"),
                row.getString("decision"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
