package org.medinbound.reporting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter of guarantee that the platform knows of.
 *
 * @param cancelledOn when it was cancelled, or null
 * @param reported does it stand in a report already?
 */
public record KnownLetter(ReportLine line, @Nullable LocalDate cancelledOn, Instant recordedAt, boolean reported) {}
