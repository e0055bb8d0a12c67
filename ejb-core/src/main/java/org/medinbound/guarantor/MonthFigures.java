package org.medinbound.guarantor;

import java.time.Instant;
import java.time.YearMonth;

/** The newest month whose reports are due, in figures. */
public record MonthFigures(
        YearMonth period, Instant dueAt, String ruleVersion, long owed, long onTime, long late, long missing) {

    /** Share of reports in time, in tenths of a percent; 0 when nobody owed. */
    public double onTimePercent() {
        return owed == 0 ? 0 : Math.round(onTime * 1000.0 / owed) / 10.0;
    }
}
