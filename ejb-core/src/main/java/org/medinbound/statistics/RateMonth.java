package org.medinbound.statistics;

import java.time.Instant;
import java.time.YearMonth;

/**
 * How one month was reported.
 *
 * @param due has the day passed? Before it a missing report means nothing
 * @param expected agencies that owed a report
 */
public record RateMonth(
        YearMonth month, Instant dueAt, boolean due, long expected, long actual, long onTime, long nil) {
    public long late() {
        return actual - onTime;
    }

    /** Not reported; before the due day: not yet. */
    public long open() {
        return expected - actual;
    }

    /** Share in time in tenths of a percent, rounded; 0 when nobody owed. */
    public double onTimePercent() {
        return expected == 0 ? 0 : Math.round(onTime * 1000.0 / expected) / 10.0;
    }

    /** Share that reported at all. */
    public double actualPercent() {
        return expected == 0 ? 0 : Math.round(actual * 1000.0 / expected) / 10.0;
    }
}
