package org.medinbound.hospital;

import java.time.LocalDate;

/**
 * A day on which a hospital's international department does not work, beside the national calendar.
 *
 * @param reason as the hospital calls it; may be empty
 */
public record ClosedDay(LocalDate day, String reason) {}
