package org.medinbound.hospital;

import java.time.LocalDate;
import java.util.List;

/**
 * One hospital as its page shows it.
 *
 * @param id for other capabilities
 * @param region code of the region of its prefecture
 */
public record HospitalProfile(long id, String region, HospitalEntry entry) {
    /** Accreditations in force on that day. */
    public List<Accreditation> accreditationsOn(LocalDate day) {
        return entry.accreditations().stream().filter(a -> a.isValidOn(day)).toList();
    }
}
