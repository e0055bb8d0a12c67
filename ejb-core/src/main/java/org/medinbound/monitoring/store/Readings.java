package org.medinbound.monitoring.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.medinbound.monitoring.HospitalFigures;
import org.medinbound.monitoring.Measure;
import org.medinbound.monitoring.MonitoredHospital;
import org.medinbound.monitoring.MonitoringFilter;

/** Reads measures. Values from too few cases do not leave the database. */
public final class Readings {
    private static final int MONTHS = 24;
    private static final int FEWEST_PEERS = 3;

    private static final String HOSPITALS = """
            from hospital h
            left join hospital_text t on t.hospital_id = h.id and t.language = :language
            left join hospital_text e on e.hospital_id = h.id and e.language = 'en'
            cross join lateral (select count(*) as beyond from monitoring_crossing c
              where c.hospital_id = h.id and c.recovered_at is null) c
            where (cast(:kind as text) is null or h.kind = :kind) and (not :crossedOnly or c.beyond > 0)
              and (cast(:text as text) is null or t.name ilike :text or e.name ilike :text or h.slug ilike :text)
            """;

    private static final String MEASURES = """
            with shown as (
              select m.*, h.slug, h.kind, m.cases >= b.fewest as enough
              from monitoring_measure m
              join hospital h on h.id = m.hospital_id
              join monitoring_bound b on b.version = m.version and b.measure = m.measure
              where %s
            ), peer as (
              select h.kind, m.month, m.measure, percentile_cont(0.5) within group (order by m.value) as median
              from monitoring_measure m
              join hospital h on h.id = m.hospital_id
              join monitoring_bound b on b.version = m.version and b.measure = m.measure
              where m.cases >= b.fewest and m.month in (select month from shown) and h.kind in (select kind from shown)
              group by h.kind, m.month, m.measure having count(*) >= :peers
            )
            select s.slug, s.month, s.measure, s.cases, case when s.enough then s.value end, case when s.enough then s.nine_in_ten end,
              p.median, (select min(c.grade) from monitoring_crossing c where c.hospital_id = s.hospital_id and c.measure = s.measure
                and c.recovered_at is null)
            from shown s left join peer p on p.kind = s.kind and p.month = s.month and p.measure = s.measure
            order by s.slug, s.month
            """;

    private Readings() {}

    /** A page of hospitals, those beyond most bounds first. */
    public static List<MonitoredHospital> page(Handle handle, MonitoringFilter filter, String language) {
        List<MonitoredHospital> bare = bind(
                        handle.createQuery("select h.slug, coalesce(t.name, e.name, h.slug) as name, h.kind, c.beyond "
                                + HOSPITALS + " order by c.beyond desc, name, h.slug limit :size offset :skip"),
                        filter,
                        language)
                .bind("size", filter.size())
                .bind("skip", (filter.page() - 1L) * filter.size())
                .map((r, c) -> new MonitoredHospital(
                        r.getString(1), r.getString(2), r.getString(3), null, List.of(), r.getInt(4)))
                .list();
        Map<String, TreeMap<YearMonth, List<Measure>>> measures = measures(
                handle,
                "h.slug = any(:slugs) and m.month = (select max(month) from monitoring_measure)",
                bare.stream().map(MonitoredHospital::slug).toList());
        return bare.stream().map(h -> with(h, measures.get(h.slug()))).toList();
    }

    public static long count(Handle handle, MonitoringFilter filter, String language) {
        return bind(handle.createQuery("select count(*) " + HOSPITALS), filter, language)
                .mapTo(Long.class)
                .one();
    }

    private static Query bind(Query query, MonitoringFilter filter, String language) {
        String text = filter.text();
        return query.bind("language", language)
                .bind("kind", filter.kind())
                .bind("crossedOnly", filter.crossedOnly())
                .bind("text", text == null || text.isBlank() ? null : "%" + like(text.strip()) + "%");
    }

    /** What was typed stands for itself in a pattern. */
    private static String like(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static MonitoredHospital with(
            MonitoredHospital bare, @Nullable TreeMap<YearMonth, List<Measure>> measures) {
        if (measures == null || measures.isEmpty()) {
            return bare;
        }
        return new MonitoredHospital(
                bare.slug(),
                bare.name(),
                bare.kind(),
                measures.lastKey(),
                measures.lastEntry().getValue(),
                bare.crossed());
    }

    /** One hospital with its measures of two years. */
    public static HospitalFigures figures(Handle handle, MonitoredHospital bare, String language) {
        TreeMap<YearMonth, List<Measure>> months = measures(
                        handle,
                        "h.slug = any(:slugs) and m.month > (select max(month) from monitoring_measure) - make_interval(months => "
                                + MONTHS + ")",
                        List.of(bare.slug()))
                .getOrDefault(bare.slug(), new TreeMap<>());
        List<HospitalFigures.Month> series = new ArrayList<>();
        months.forEach((month, measures) -> series.add(new HospitalFigures.Month(month, measures)));
        return new HospitalFigures(
                with(bare, months), series, declines(handle, bare.slug(), language), crossings(handle, bare.slug()));
    }

    private static Map<String, TreeMap<YearMonth, List<Measure>>> measures(
            Handle handle, String which, Collection<String> slugs) {
        Map<String, TreeMap<YearMonth, List<Measure>>> found = new HashMap<>();
        handle.createQuery(MEASURES.formatted(which))
                .bindArray("slugs", String.class, List.copyOf(slugs))
                .bind("peers", FEWEST_PEERS)
                .map((r, c) -> found.computeIfAbsent(r.getString(1), s -> new TreeMap<>())
                        .computeIfAbsent(YearMonth.from(r.getObject(2, LocalDate.class)), m -> new ArrayList<>())
                        .add(new Measure(
                                r.getString(3), r.getInt(4), number(r, 5), number(r, 6), number(r, 7), r.getString(8))))
                .list();
        found.values().forEach(months -> months.values()
                .forEach(list -> list.sort(Comparator.comparing(m -> Measure.ALL.indexOf(m.measure())))));
        return found;
    }

    private static @Nullable Double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static List<HospitalFigures.Decline> declines(Handle handle, String slug, String language) {
        return handle.createQuery("""
                        select coalesce(t.label, e.label), d.cases
                        from monitoring_decline d join hospital h on h.id = d.hospital_id
                        join acceptance_reason_text e on e.code = d.reason_code and e.language = 'en'
                        left join acceptance_reason_text t on t.code = d.reason_code and t.language = :language
                        where h.slug = :slug and d.month = (select max(month) from monitoring_measure)
                        order by d.cases desc, d.reason_code""")
                .bind("slug", slug)
                .bind("language", language)
                .map((r, c) -> new HospitalFigures.Decline(r.getString(1), r.getInt(2)))
                .list();
    }

    private static List<HospitalFigures.Crossing> crossings(Handle handle, String slug) {
        return handle.createQuery("""
                        select c.measure, c.grade, c.version, c.bound, c.value, c.cases, c.crossed_at, c.recovered_at
                        from monitoring_crossing c join hospital h on h.id = c.hospital_id
                        where h.slug = :slug order by c.crossed_at desc, c.id desc""")
                .bind("slug", slug)
                .map((r, c) -> new HospitalFigures.Crossing(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getDouble(4),
                        r.getDouble(5),
                        r.getInt(6),
                        r.getObject(7, OffsetDateTime.class).toInstant(),
                        r.getObject(8) == null
                                ? null
                                : r.getObject(8, OffsetDateTime.class).toInstant()))
                .list();
    }
}
