package org.medinbound.hospital.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.hospital.Facet;
import org.medinbound.hospital.HospitalKind;
import org.medinbound.hospital.HospitalQuery;
import org.medinbound.hospital.HospitalRow;
import org.medinbound.hospital.HospitalsFound;
import org.medinbound.hospital.LanguageService;
import org.medinbound.shared.PageOfRows;

/** The search of the directory: one statement counts (total and all facets) and orders, one reads what the page shows. */
@Dependent
public class SearchStore {
    private final Jdbi jdbi;

    @Inject
    public SearchStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param language the reader's language tag
     * @param today accreditations count when in force on this day
     */
    public HospitalsFound search(HospitalQuery query, String language, LocalDate today) {
        return jdbi.withHandle(handle -> {
            Map<String, List<Facet>> counted = counts(handle, query, language, today);
            List<Facet> total = counted.remove("total");
            int found = total == null ? 0 : total.get(0).count();
            List<Facet> hits = counted.remove("hit");
            List<HospitalRow> rows = hits == null ? List.of() : rows(handle, query, hits, language, today);
            return new HospitalsFound(new PageOfRows<>(rows, found, query.page(), query.size()), counted);
        });
    }

    private static Map<String, List<Facet>> counts(
            Handle handle, HospitalQuery query, String language, LocalDate today) {
        Map<String, List<Facet>> facets = new HashMap<>();
        handle.createQuery(SearchSql.FOUND)
                .bind("specialty", query.specialty())
                .bind("treatment", query.treatment())
                .bind("disease", query.disease())
                .bind("language", query.language())
                .bind("region", query.region())
                .bind("accreditation", query.accreditation())
                .bind("minPrice", query.minPrice())
                .bind("maxPrice", query.maxPrice())
                .bindArray("words", String.class, query.words())
                .bind("today", today)
                .bind("reader", language)
                .bind("spoken", query.language() == null ? spoken(language) : query.language())
                .bind("limit", query.size())
                .bind("offset", (long) (query.page() - 1) * query.size())
                .map((r, c) -> facets.computeIfAbsent(r.getString("kind"), k -> new ArrayList<>())
                        .add(new Facet(r.getString("code"), r.getInt("n"))))
                .list();
        return facets;
    }

    private static List<HospitalRow> rows(
            Handle handle, HospitalQuery query, List<Facet> hits, String language, LocalDate today) {
        return handle.createQuery(SearchSql.ROWS)
                .bindArray(
                        "ids",
                        Long.class,
                        hits.stream().map(Facet::code).map(Long::valueOf).toList())
                .bind("specialty", query.specialty())
                .bind("treatment", query.treatment())
                .bind("disease", query.disease())
                .bind("today", today)
                .bind("reader", language)
                .map((r, c) -> row(r))
                .list();
    }

    /** The spoken language of a reader of the written one: both Chinese scripts are read by speakers of Chinese. */
    private static String spoken(String language) {
        return language.startsWith("zh") ? "zh" : language;
    }

    private static HospitalRow row(ResultSet r) throws SQLException {
        return new HospitalRow(
                r.getLong("id"),
                r.getString("slug"),
                r.getString("name"),
                r.getString("city"),
                r.getString("prefecture"),
                r.getString("region"),
                HospitalKind.of(r.getString("kind")).orElseThrow(),
                r.getInt("beds"),
                r.getInt("monthly_capacity"),
                texts(r, "specialties"),
                r.getInt("offers"),
                texts(r, "languages").stream()
                        .flatMap(t -> LanguageService.parse(t).stream())
                        .toList(),
                texts(r, "schemes"),
                r.getObject("price_low", Integer.class),
                r.getObject("price_high", Integer.class));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }
}
