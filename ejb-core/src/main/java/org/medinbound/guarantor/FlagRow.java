package org.medinbound.guarantor;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.CsvLine;

/**
 * A flag as it is handed out.
 *
 * @param raisedAt the cut-off at which it is raised
 * @param dueAt first instant that is too late for the period
 * @param firstReceivedAt the first submission, for {@code late} only
 */
public record FlagRow(
        String number,
        YearMonth period,
        String kind,
        Instant raisedAt,
        Instant dueAt,
        @Nullable Instant firstReceivedAt,
        String ruleVersion) {
    /** First line of the list in comma-separated values. */
    public static final String HEADER = "number,period,kind,raised_at,due_at,first_received_at,rule_version\n";

    /** The row in comma-separated values, with its line end. */
    public String csv() {
        return CsvLine.of(
                number,
                period.toString(),
                kind,
                CsvLine.instant(raisedAt),
                CsvLine.instant(dueAt),
                CsvLine.instant(firstReceivedAt),
                ruleVersion);
    }
}
