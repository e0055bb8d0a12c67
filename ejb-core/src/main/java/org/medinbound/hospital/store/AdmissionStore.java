package org.medinbound.hospital.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Up to which day hospitals may be shown; kept beside the entry and in the search row. */
@Dependent
public class AdmissionStore {
    private final Jdbi jdbi;

    @Inject
    public AdmissionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void set(Collection<String> slugs, LocalDate until) {
        jdbi.useHandle(h -> {
            h.createUpdate("update hospital set admitted_until = :until where slug = any(:slugs)")
                    .bindArray("slugs", String.class, slugs)
                    .bind("until", until)
                    .execute();
            h.createUpdate("""
                            update hospital_search s set admitted_until = :until from hospital h
                            where h.id = s.hospital_id and h.slug = any(:slugs)""")
                    .bindArray("slugs", String.class, slugs)
                    .bind("until", until)
                    .execute();
        });
    }

    /** False when it was not admitted. */
    public boolean clear(String slug) {
        return jdbi.withHandle(h -> {
            int rows = h.execute(
                    "update hospital set admitted_until = null where slug = ? and admitted_until is not null", slug);
            h.execute(
                    "update hospital_search s set admitted_until = null from hospital h where h.id = s.hospital_id and h.slug = ?",
                    slug);
            return rows > 0;
        });
    }

    /** Hospitals whose last day lies before the day. */
    public List<String> over(LocalDate today) {
        return jdbi.withHandle(
                h -> h.createQuery("select slug from hospital where admitted_until < :today order by slug")
                        .bind("today", today)
                        .mapTo(String.class)
                        .list());
    }
}
