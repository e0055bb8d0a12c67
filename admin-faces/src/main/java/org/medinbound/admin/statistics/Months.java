package org.medinbound.admin.statistics;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.SystemClock;

/** Months as they stand in addresses. What is not understood means the last twelve. */
final class Months {
    private static final int USUAL = 12;

    private Months() {}

    /** The last month asked for, else the present one. */
    static YearMonth to(@Nullable String typed, Clock clock) {
        YearMonth month = parse(typed);
        return month == null ? YearMonth.now(clock.withZone(SystemClock.TOKYO)) : month;
    }

    /** The first month asked for, else so that there are twelve. */
    static YearMonth from(@Nullable String typed, YearMonth to) {
        YearMonth month = parse(typed);
        return month == null || month.isAfter(to) ? to.minusMonths(USUAL - 1L) : month;
    }

    static @Nullable YearMonth parse(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : YearMonth.parse(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
