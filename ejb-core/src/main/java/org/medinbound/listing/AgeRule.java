package org.medinbound.listing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * From which age on a statement is old.
 *
 * @param validFrom first day (Asia/Tokyo) on which it governs
 * @param decidedBy pseudonymous id
 */
public record AgeRule(LocalDate validFrom, int months, Instant decidedAt, String decidedBy) {}
