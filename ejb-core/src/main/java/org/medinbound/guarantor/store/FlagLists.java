package org.medinbound.guarantor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.medinbound.guarantor.FlagEntry;
import org.medinbound.guarantor.FlagFilter;
import org.medinbound.guarantor.FlagRow;

/** Lists of flags, filtered, sorted and cut in the database. */
public final class FlagLists {
    private static final Map<String, String> ORDER = Map.of(
            "raised", "f.raised_at", "number", "g.number", "period", "f.period", "kind", "f.kind", "due", "f.due_at");

    private static final String FLAG =
            "g.number, f.period, f.kind, f.raised_at, f.due_at, f.first_received_at, f.rule_version, f.id, v.name, ";

    private static final String FROM = """
             from guarantor_flag f
            join guarantor g on g.id = f.guarantor_id
            join guarantor_version v on v.guarantor_id = g.id and v.replaced_in is null
            left join guarantor_flag_withdrawal w on w.flag_id = f.id
            """;

    private static final String WHERE = """
             where (w.flag_id is not null) = :withdrawn
              and (cast(:kind as text) is null or f.kind = :kind)
              and (cast(:period as date) is null or f.period = :period)
              and (cast(:text as text) is null or g.number ilike :text or v.name ilike :text or v.name_en ilike :text)
            """;

    private FlagLists() {}

    public static List<FlagEntry> page(Handle handle, FlagFilter filter) {
        String order = ORDER.getOrDefault(filter.sort(), "f.raised_at") + (filter.descending() ? " desc" : "");
        return bind(
                        handle.createQuery("select " + FLAG + "f.recorded_at, w.recorded_at, w.cause, e.told_at" + FROM
                                + "left join guarantor_escalation e on e.flag_id = f.id and e.what = 'raised'" + WHERE
                                + " order by " + order + ", g.number, f.kind, f.id limit :size offset :skip"),
                        filter)
                .bind("size", filter.size())
                .bind("skip", (filter.page() - 1L) * filter.size())
                .map((r, c) -> entry(r))
                .list();
    }

    public static long count(Handle handle, FlagFilter filter) {
        return bind(handle.createQuery("select count(*)" + FROM + WHERE), filter)
                .mapTo(Long.class)
                .one();
    }

    /** All flags of one guarantor, newest first, the withdrawn ones too. */
    public static List<FlagEntry> of(Handle handle, String number) {
        return handle.createQuery("select " + FLAG + "f.recorded_at, w.recorded_at, w.cause, e.told_at" + FROM
                        + "left join guarantor_escalation e on e.flag_id = f.id and e.what = 'raised' where g.number = :number "
                        + "order by f.raised_at desc, f.kind, f.id desc")
                .bind("number", number)
                .map((r, c) -> entry(r))
                .list();
    }

    private static Query bind(Query query, FlagFilter filter) {
        @Nullable YearMonth period = filter.period();
        @Nullable String text = filter.text();
        return query.bind("withdrawn", filter.withdrawn())
                .bind("kind", filter.kind())
                .bind("period", period == null ? null : period.atDay(1))
                .bind("text", text == null || text.isBlank() ? null : like(text.strip()));
    }

    static String like(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static FlagEntry entry(ResultSet row) throws SQLException {
        return new FlagEntry(
                row.getLong(8),
                row.getString(9),
                flag(row),
                Standing.instant(row, 10),
                Standing.instantOrNull(row, 11),
                row.getString(12),
                Standing.instantOrNull(row, 13),
                List.of());
    }

    private static FlagRow flag(ResultSet row) throws SQLException {
        return new FlagRow(
                row.getString(1),
                YearMonth.from(row.getObject(2, LocalDate.class)),
                row.getString(3),
                Standing.instant(row, 4),
                Standing.instant(row, 5),
                Standing.instantOrNull(row, 6),
                row.getString(7));
    }
}
