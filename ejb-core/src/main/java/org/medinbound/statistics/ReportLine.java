package org.medinbound.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An agency that owed a report: {@code on_time}, {@code late} or {@code open}. */
public record ReportLine(
        String number,
        String agency,
        String status,
        @Nullable Instant firstAt) {}
