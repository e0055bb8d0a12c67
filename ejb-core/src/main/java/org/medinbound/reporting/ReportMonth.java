package org.medinbound.reporting;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * How a guarantor stands with a month it owes.
 *
 * @param status {@code on_time}, {@code late}, {@code not_due}, {@code overdue}, {@code missing}
 * @param dueAt first instant that is too late
 * @param firstReceivedAt when the first submission came, or null
 * @param submissions how many came
 * @param nil does the newest one say that there was nothing?
 * @param guarantees letters issued, by the newest one
 * @param draft is one being written?
 * @param correctBy first instant too late for a correction that is still open, or null
 */
public record ReportMonth(
        YearMonth period,
        String status,
        Instant dueAt,
        String ruleVersion,
        @Nullable Instant firstReceivedAt,
        int submissions,
        boolean nil,
        int guarantees,
        boolean draft,
        @Nullable Instant correctBy) {

    /** Has something come? */
    public boolean isReported() {
        return submissions > 0;
    }

    /** Is a correction open? */
    public boolean isIncomplete() {
        return correctBy != null;
    }
}
