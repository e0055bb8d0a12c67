package org.medinbound.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** From which age on what a hospital states is called old: a dated rule of the quality officers. */
@ApplicationScoped
public class StatementAge {
    /** Months while no rule governs yet. */
    public static final int DEFAULT_MONTHS = 12;

    @Inject
    Jdbi jdbi;

    /** Months after which a statement is old, by the rule in force on the day. */
    public int months(LocalDate day) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select months from hospital_age_rule where valid_from <= ? order by valid_from desc limit 1")
                .bind(0, day)
                .mapTo(Integer.class)
                .findOne()
                .orElse(DEFAULT_MONTHS));
    }
}
