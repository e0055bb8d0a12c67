package org.medinbound.guarantor;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * How a guarantor stands with one month, for the strips: what was due when under which rules, and what came.
 *
 * @param status as in {@link StatusRow}
 * @param firstReceivedAt when the first submission came, or null
 * @param nil does the latest submission say that nothing happened?
 * @param guarantees letters of guarantee by the latest submission
 * @param submissions how many came, corrections included
 */
public record MonthMark(
        YearMonth period,
        String status,
        Instant dueAt,
        String ruleVersion,
        @Nullable Instant firstReceivedAt,
        boolean nil,
        int guarantees,
        int submissions) {

    /** Code of the mark: o report, z nil report, l late, m missing or overdue, v not due yet. */
    public String mark() {
        return switch (status) {
            case "on_time" -> guarantees == 0 ? "z" : "o";
            case "late" -> "l";
            case "not_due" -> "v";
            default -> "m";
        };
    }
}
