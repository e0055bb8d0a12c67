package org.medinbound.hospital;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One hospital as its page shows it.
 *
 * @param id for other capabilities
 * @param region code of the region of its prefecture
 * @param admittedUntil last day (Asia/Tokyo) on which it may be shown; null when it has no certificate in force
 * @param statements who last stated each section, and when
 */
public record HospitalProfile(
        long id,
        String region,
        HospitalEntry entry,
        @Nullable LocalDate admittedUntil,
        Map<EntrySection, Statement> statements) {
    public HospitalProfile {
        statements = Map.copyOf(statements);
    }

    /** Who stated the section, and when. */
    public Statement statement(EntrySection section) {
        return statements.getOrDefault(section, new Statement(entry.source(), entry.statedOn()));
    }

    /** Is it seen outside on that day? */
    public boolean isShownOn(LocalDate day) {
        return entry.status() == PublicationStatus.PUBLISHED && admittedUntil != null && !day.isAfter(admittedUntil);
    }

    /** Accreditations in force on that day. */
    public List<Accreditation> accreditationsOn(LocalDate day) {
        return entry.accreditations().stream().filter(a -> a.isValidOn(day)).toList();
    }
}
