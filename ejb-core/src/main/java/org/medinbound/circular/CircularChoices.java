package org.medinbound.circular;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;

/** What receivers can be chosen by: only what occurs. */
@Stateless
@UseCase
public class CircularChoices {
    @Inject
    Jdbi jdbi;

    /** Contact languages on the register, BCP 47. */
    @Requires(value = Right.CIRCULAR_READ, recorded = false)
    public List<String> languages() {
        return jdbi.withHandle(h -> h.createQuery("""
                        select distinct l from circular_candidate_view, unnest(contact_languages) l order by l""").mapTo(String.class).list());
    }

    /** Names of the regions of hospitals that guarantors work with, by code. */
    @Requires(value = Right.CIRCULAR_READ, recorded = false)
    public Map<String, String> regions(String language) {
        return named("""
                select distinct p.region, coalesce(t.name, e.name, p.region) from circular_partner_view p
                left join directory_term_text t on t.kind = 'region' and t.code = p.region and t.language = :language
                left join directory_term_text e on e.kind = 'region' and e.code = p.region and e.language = 'en'
                order by 1""", language);
    }

    /** Names of the hospitals that guarantors work with, by slug. */
    @Requires(value = Right.CIRCULAR_READ, recorded = false)
    public Map<String, String> hospitals(String language) {
        return named("""
                select distinct p.slug, coalesce(t.name, e.name, p.slug) from circular_partner_view p
                join hospital h on h.slug = p.slug
                left join hospital_text t on t.hospital_id = h.id and t.language = :language
                left join hospital_text e on e.hospital_id = h.id and e.language = 'en'
                order by 2""", language);
    }

    private Map<String, String> named(String query, String language) {
        Map<String, String> names = new LinkedHashMap<>();
        jdbi.useHandle(h -> h.createQuery(query)
                .bind("language", language)
                .map((r, c) -> Map.entry(r.getString(1), r.getString(2)))
                .forEach(e -> names.put(e.getKey(), e.getValue())));
        return names;
    }
}
