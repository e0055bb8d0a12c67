package org.medinbound.statistics.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.medinbound.statistics.LetterCount;
import org.medinbound.statistics.LetterFilter;
import org.medinbound.statistics.LetterLine;
import org.medinbound.statistics.MonthCount;

/** Letters of guarantee counted, and the letters behind each count: both from the same rows. */
public final class LetterRows {
    private static final int FETCH = 1_000;

    /** Column of each dimension; agencies by number. */
    private static final Map<String, String> COLUMN = Map.of(
            "nationality", "l.nationality",
            "visa", "l.visa_type",
            "purpose", "l.purpose",
            "hospital", "l.hospital",
            "agency", "g.number");

    private static final String FROM = """
             from statistics_letter l join guarantor g on g.id = l.guarantor_id
            where l.period between :from and :to and (cast(:cancelled as boolean) is null or l.cancelled = :cancelled)
            """;

    private LetterRows() {}

    /** Each governed month, also those without letters, oldest first. */
    public static List<MonthCount> months(Handle h, YearMonth from, YearMonth to) {
        return h.createQuery("""
                        select m.period, coalesce(l.letters, 0), coalesce(l.cancelled, 0), m.undetailed_letters
                        from statistics_month m
                        left join (
                          select period, count(*) filter (where not cancelled) as letters, count(*) filter (where cancelled) as cancelled
                          from statistics_letter where period between :from and :to group by period
                        ) l on l.period = m.period
                        where m.period between :from and :to order by m.period""")
                .bind("from", from.atDay(1))
                .bind("to", to.atDay(1))
                .map((r, c) -> new MonthCount(
                        YearMonth.from(r.getObject(1, LocalDate.class)), r.getLong(2), r.getLong(3), r.getLong(4)))
                .list();
    }

    /** Counted by a dimension, most letters first; names of hospitals in the language. */
    public static List<LetterCount> by(
            Handle h, String dimension, YearMonth from, YearMonth to, String language, int page, int size) {
        return h.createQuery("with n as (" + counted(dimension) + "), shown as ("
                        + "select * from n order by letters desc, cancelled desc, value limit :size offset :skip)"
                        + label(dimension)
                        + " order by s.letters desc, s.cancelled desc, s.value")
                .bind("from", from.atDay(1))
                .bind("to", to.atDay(1))
                .bind("language", language)
                .bind("size", size)
                .bind("skip", (page - 1L) * size)
                .map((r, c) -> new LetterCount(r.getString(1), r.getString(2), r.getLong(3), r.getLong(4)))
                .list();
    }

    /** How many values occur. */
    public static long values(Handle h, String dimension, YearMonth from, YearMonth to) {
        return h.createQuery("select count(*) from (" + counted(dimension) + ") n")
                .bind("from", from.atDay(1))
                .bind("to", to.atDay(1))
                .mapTo(Long.class)
                .one();
    }

    private static String counted(String dimension) {
        boolean agency = dimension.equals("agency");
        return "select coalesce(" + (agency ? "l.guarantor_id::text" : COLUMN.get(dimension))
                + ", '-') as value, count(*) filter (where not cancelled) as letters, count(*) filter (where cancelled) as cancelled"
                + " from statistics_letter l where l.period between :from and :to group by 1";
    }

    private static String label(String dimension) {
        return switch (dimension) {
            case "agency" ->
                " select g.number, g.number || ' ' || v.name, s.letters, s.cancelled from shown s"
                        + " join guarantor g on g.id = s.value::bigint"
                        + " join guarantor_version v on v.guarantor_id = g.id and v.replaced_in is null";
            case "hospital" ->
                " select s.value, coalesce(t.name, e.name, s.value), s.letters, s.cancelled from shown s"
                        + " left join hospital h on h.slug = s.value"
                        + " left join hospital_text t on t.hospital_id = h.id and t.language = :language"
                        + " left join hospital_text e on e.hospital_id = h.id and e.language = 'en'";
            default -> " select s.value, s.value, s.letters, s.cancelled from shown s";
        };
    }

    /** The letters behind a number, by month and agency. */
    public static List<LetterLine> lines(Handle h, LetterFilter filter, int page, int size) {
        return query(h, filter, " limit :size offset :skip")
                .bind("size", size)
                .bind("skip", (page - 1L) * size)
                .map((r, c) -> line(r))
                .list();
    }

    /** All of them, handed over one by one. */
    public static void lines(Handle h, LetterFilter filter, Consumer<LetterLine> reader) {
        try (Query query = query(h, filter, "")) {
            query.setFetchSize(FETCH).map((r, c) -> line(r)).forEach(reader);
        }
    }

    public static long count(Handle h, LetterFilter filter) {
        return bind(h.createQuery("select count(*)" + FROM + where(filter)), filter)
                .mapTo(Long.class)
                .one();
    }

    private static Query query(Handle h, LetterFilter filter, String cut) {
        return bind(
                h.createQuery("""
                        select l.period, g.number, v.name, x.letter_number, x.issued_on, l.nationality, l.visa_type, l.purpose,
                          coalesce(t.name, x.hospital_name), l.cancelled
                        """ + FROM.replace("where", """
                                join guarantor_version v on v.guarantor_id = g.id and v.replaced_in is null
                                join report_line x on x.report_id = l.report_id and x.line_no = l.line_no
                                left join hospital_text t on t.hospital_id = x.hospital_id and t.language = 'ja'
                                where""") + where(filter)
                        + " order by l.period, g.number, l.report_id, l.line_no" + cut),
                filter);
    }

    private static String where(LetterFilter filter) {
        String column = filter.by() == null ? null : COLUMN.get(filter.by());
        return column == null || filter.value() == null ? "" : " and coalesce(" + column + ", '-') = :value";
    }

    private static Query bind(Query query, LetterFilter filter) {
        query.bind("from", filter.from().atDay(1))
                .bind("to", filter.to().atDay(1))
                .bind("cancelled", filter.cancelled());
        return where(filter).isEmpty() ? query : query.bind("value", filter.value());
    }

    private static LetterLine line(ResultSet row) throws SQLException {
        return new LetterLine(
                YearMonth.from(row.getObject(1, LocalDate.class)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getBoolean(10));
    }
}
