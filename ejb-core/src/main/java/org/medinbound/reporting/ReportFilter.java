package org.medinbound.reporting;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which reports to list.
 *
 * @param text part of the number or name of the agency, or null
 * @param period the month, or null for all
 * @param state one of {@link #STATES}, or null for all
 */
public record ReportFilter(
        @Nullable String text,
        @Nullable YearMonth period,
        @Nullable String state,
        int page,
        int size) {
    /** Asked for and not due yet, asked for and not corrected in time, nothing to correct. */
    public static final List<String> STATES = List.of("open", "overdue", "complete");

    /** The same list at another page. */
    public ReportFilter at(int otherPage, int otherSize) {
        return new ReportFilter(text, period, state, otherPage, otherSize);
    }
}
