package org.medinbound.reporting;

import java.time.LocalDate;
import java.util.Locale;

/** A length of stay in the unit in which the visa states it: 90 days, 6 months, 1 year. */
public record StayLength(int length, Unit unit) {
    /** Units of the visa. */
    public enum Unit {
        DAY,
        MONTH,
        YEAR;

        /** As it stands in the database and in the names of texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Unit of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** The last day one may stay; the day of entry does not count. */
    public LocalDate endOf(LocalDate entered) {
        return switch (unit) {
            case DAY -> entered.plusDays(length);
            case MONTH -> entered.plusMonths(length);
            case YEAR -> entered.plusYears(length);
        };
    }

    /** Is it longer than so many days? A month counts 30 days, so that three months are 90 days. */
    public boolean isLongerThanDays(int days) {
        return switch (unit) {
            case DAY -> length > days;
            case MONTH -> length * 30 > days;
            case YEAR -> length * 365 > days;
        };
    }

    /** Is it longer than so many months? */
    public boolean isLongerThanMonths(int months) {
        return switch (unit) {
            case DAY -> length > months * 31;
            case MONTH -> length > months;
            case YEAR -> length * 12 > months;
        };
    }
}
