package org.medinbound.hospital;

import java.util.List;

/**
 * A hospital that was shown before and is not now: just enough to lead its readers on, and nothing that they could take for facts of it.
 *
 * @param region code of its region
 * @param specialties codes of its departments
 */
public record FormerHospital(String slug, String region, List<String> specialties) {
    public FormerHospital {
        specialties = List.copyOf(specialties);
    }
}
