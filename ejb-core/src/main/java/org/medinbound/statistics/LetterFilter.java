package org.medinbound.statistics;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which letters of guarantee.
 *
 * @param from first month of issue
 * @param to last month of issue
 * @param by one of {@link #DIMENSIONS}, or null
 * @param value value of that dimension; {@link #UNKNOWN} for letters that do not tell it
 * @param cancelled only cancelled ones, only others, or null for both
 */
public record LetterFilter(
        YearMonth from,
        YearMonth to,
        @Nullable String by,
        @Nullable String value,
        @Nullable Boolean cancelled) {
    /** What letters can be counted by. */
    public static final List<String> DIMENSIONS = List.of("nationality", "visa", "purpose", "hospital", "agency");

    /** Stands for “not told”. */
    public static final String UNKNOWN = "-";

    /** Most months at once. */
    public static final int MOST_MONTHS = 120;
}
