package org.medinbound.guarantor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.CsvLine;

/**
 * How a guarantor stands with a month it owes.
 *
 * @param status {@code on_time}, {@code late}, {@code not_due}, {@code overdue} or {@code missing}
 */
public record StatusRow(
        String number,
        String status,
        Instant dueAt,
        @Nullable Instant firstReceivedAt) {
    /** First line of the list in comma-separated values. */
    public static final String HEADER = "number,status,due_at,first_received_at\n";

    /** The row in comma-separated values, with its line end. */
    public String csv() {
        return CsvLine.of(number, status, CsvLine.instant(dueAt), CsvLine.instant(firstReceivedAt));
    }
}
