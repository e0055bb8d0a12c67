package org.medinbound.hospital.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.hospital.Terms;
import org.medinbound.hospital.Treatment;

/** Reads the vocabulary. */
@Dependent
public class TermStore {
    private static final String NAMES = """
            select d.kind, d.code, coalesce(t.name, e.name, d.code) as name
            from directory_term d
            left join directory_term_text t on t.kind = d.kind and t.code = d.code and t.language = :language
            left join directory_term_text e on e.kind = d.kind and e.code = d.code and e.language = 'en'
            order by d.kind, d.sort, d.code""";

    private static final String TREATMENTS = """
            select t.treatment, t.specialty, t.care, t.icd10
            from directory_treatment t join directory_term d on d.kind = 'treatment' and d.code = t.treatment
            order by d.sort""";

    private final Jdbi jdbi;

    @Inject
    public TermStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The whole vocabulary in the language, with English where it lacks a name. */
    public Terms terms(String language) {
        return jdbi.withHandle(handle -> {
            Map<String, Map<String, String>> names = new LinkedHashMap<>();
            handle.createQuery(NAMES)
                    .bind("language", language)
                    .map((r, c) -> names.computeIfAbsent(r.getString("kind"), k -> new LinkedHashMap<>())
                            .put(r.getString("code"), r.getString("name")))
                    .list();
            return new Terms(names, treatments(handle, names.getOrDefault("treatment", Map.of())), regions(handle));
        });
    }

    private static List<Treatment> treatments(Handle handle, Map<String, String> names) {
        return handle.createQuery(TREATMENTS)
                .map((r, c) -> new Treatment(
                        r.getString("treatment"),
                        names.getOrDefault(r.getString("treatment"), r.getString("treatment")),
                        r.getString("specialty"),
                        r.getString("care").equals("check-up"),
                        r.getString("icd10")))
                .list();
    }

    private static Map<String, String> regions(Handle handle) {
        Map<String, String> regions = new HashMap<>();
        handle.createQuery("select prefecture, region from directory_prefecture")
                .map((r, c) -> regions.put(r.getString(1), r.getString(2)))
                .list();
        return regions;
    }
}
