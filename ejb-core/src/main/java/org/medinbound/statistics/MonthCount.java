package org.medinbound.statistics;

import java.time.YearMonth;

/**
 * Letters of one month.
 *
 * @param undetailed letters counted by reports without lines: nothing more is known of them
 */
public record MonthCount(YearMonth month, long letters, long cancelled, long undetailed) {
    /** All letters that were not cancelled, as far as known. */
    public long total() {
        return letters + undetailed;
    }

    /** Is there nothing but counts? Then the month has no breakdown, which is not the same as zero. */
    public boolean isWithoutBreakdown() {
        return undetailed > 0 && letters == 0 && cancelled == 0;
    }
}
