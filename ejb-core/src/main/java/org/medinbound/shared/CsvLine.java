package org.medinbound.shared;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes rows of comma-separated values as our contract defines them: RFC 4180 quoting, lines ended by a line feed. */
public final class CsvLine {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private CsvLine() {}

    /** One line with its end; values are quoted when they need it. */
    public static String of(String... values) {
        StringBuilder line = new StringBuilder(120);
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                line.append(',');
            }
            append(line, values[i]);
        }
        return line.append('\n').toString();
    }

    /**
     * As {@link #of}, for people who open the file in a spreadsheet: a value that would run there as a formula (it begins with
     * {@code = + - @}, a tab or a line end) gets an apostrophe before it.
     */
    public static String harmless(String... values) {
        String[] quoted = values.clone();
        for (int i = 0; i < quoted.length; i++) {
            if (!quoted[i].isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(quoted[i].charAt(0)) >= 0) {
                quoted[i] = "'" + quoted[i];
            }
        }
        return of(quoted);
    }

    /** Whole seconds with the offset of Tokyo, or nothing. */
    public static String instant(@Nullable Instant instant) {
        return instant == null
                ? ""
                : INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(SystemClock.TOKYO));
    }

    private static void append(StringBuilder line, String value) {
        if (value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
            line.append(value);
        } else {
            line.append('"').append(value.replace("\"", "\"\"")).append('"');
        }
    }
}
