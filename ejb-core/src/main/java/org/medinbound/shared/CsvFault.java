package org.medinbound.shared;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a file of comma-separated values.
 *
 * @param line line of the file on which the faulty row begins, from 1
 * @param column name of the column, or null when the whole row or file is meant
 * @param value what stands there, cut to 100 characters, or null
 * @param problem the reason
 */
public record CsvFault(
        long line, @Nullable String column, @Nullable String value, Problem problem) {
    private static final int SHOWN = 100;

    /** A fault of one value. */
    public static CsvFault of(
            long line, @Nullable String column, @Nullable String value, String code, Object... arguments) {
        String shown = value == null || value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
        return new CsvFault(line, column, shown, Problem.of(code, column, arguments));
    }
}
