package org.medinbound.reporting;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The newest report of an agency and month, in a list.
 *
 * @param firstReceivedAt when the month was first reported
 * @param receivedAt when this version came
 * @param versions how many came
 * @param toCorrect findings to be corrected
 * @param correctBy first instant too late for that, or null when nothing is to be corrected
 * @param state {@code open}, {@code overdue} or {@code complete}
 */
public record ReportRow(
        String number,
        String name,
        YearMonth period,
        Instant firstReceivedAt,
        Instant receivedAt,
        int versions,
        String source,
        boolean nil,
        int guarantees,
        int lines,
        int toCorrect,
        @Nullable Instant correctBy,
        String state) {}
