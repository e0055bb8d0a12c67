package org.medinbound.guarantor;

import java.time.Instant;
import java.time.YearMonth;

/** A received report: the first of its month, or a correction. */
public record Submission(
        YearMonth period, Instant receivedAt, boolean nil, int guarantees, String source, Instant recordedAt) {}
