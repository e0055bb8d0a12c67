package org.medinbound.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file of comma-separated values. The typed readers answer null and note a fault when the value is not of its kind;
 * the caller goes on, so that all faults of a file are told at once.
 */
public final class CsvRow {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final long line;
    private final Map<String, Integer> columns;
    private final String[] values;
    private final List<CsvFault> faults;
    private boolean faulty;

    CsvRow(long line, Map<String, Integer> columns, String[] values, List<CsvFault> faults) {
        this.line = line;
        this.columns = columns;
        this.values = values;
        this.faults = faults;
    }

    /** A row that came by another way than a file of comma-separated values. Faults are added to the list. */
    public static CsvRow of(long line, Map<String, String> cells, List<CsvFault> faults) {
        Map<String, Integer> columns = new HashMap<>();
        List<String> values = new ArrayList<>();
        cells.forEach((column, value) -> {
            columns.put(column, values.size());
            values.add(value);
        });
        return new CsvRow(line, columns, values.toArray(String[]::new), faults);
    }

    /** Has the file this column? */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Line of the file on which the row begins, from 1. */
    public long line() {
        return line;
    }

    /** Was a fault noted on this row? */
    public boolean isFaulty() {
        return faulty;
    }

    /** What stands in the column, as it stands there. */
    public String text(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalArgumentException("no such column: " + column);
        }
        return values[index];
    }

    /** Text that must not be blank. */
    public @Nullable String required(String column) {
        String text = text(column);
        if (text.isBlank()) {
            fault(column, "csv-required");
            return null;
        }
        return text;
    }

    /** One of the allowed words. */
    public @Nullable String oneOf(String column, String... allowed) {
        String text = required(column);
        if (text == null || List.of(allowed).contains(text)) {
            return text;
        }
        fault(column, "csv-word", String.join(", ", allowed));
        return null;
    }

    /** A date like 2026-05-31, or null without a fault when empty. */
    public @Nullable LocalDate dateOrEmpty(String column) {
        return text(column).isEmpty() ? null : date(column);
    }

    public @Nullable LocalDate date(String column) {
        LocalDate date = parsed(column, "csv-date", text -> LocalDate.parse(text, DATE));
        return date == null ? null : inRange(column, "csv-date", date.getYear(), date);
    }

    /** A month like 2026-05. */
    public @Nullable YearMonth month(String column) {
        YearMonth month = parsed(column, "csv-month", text -> YearMonth.parse(text, MONTH));
        return month == null ? null : inRange(column, "csv-month", month.getYear(), month);
    }

    /** An instant with offset like 2026-06-11T00:00:00+09:00, to microseconds. */
    public @Nullable Instant instant(String column) {
        OffsetDateTime time = parsed(column, "csv-instant", OffsetDateTime::parse);
        return time == null
                ? null
                : inRange(
                        column, "csv-instant", time.getYear(), time.toInstant().truncatedTo(ChronoUnit.MICROS));
    }

    public @Nullable Boolean truth(String column) {
        String word = oneOf(column, "true", "false");
        return word == null ? null : Boolean.valueOf(word);
    }

    /** A whole number from 0 to 999,999,999. */
    public @Nullable Integer count(String column) {
        String text = required(column);
        if (text != null && !COUNT.matcher(text).matches()) {
            fault(column, text.matches("-[0-9]+") ? "csv-negative" : "csv-count");
            return null;
        }
        return text == null ? null : Integer.valueOf(text);
    }

    /** Notes a fault of the value in the column. */
    public void fault(String column, String code, Object... arguments) {
        faulty = true;
        if (faults.size() < CsvRejected.MOST_FAULTS) {
            faults.add(CsvFault.of(line, column, text(column), code, arguments));
        }
    }

    private <T> @Nullable T parsed(String column, String code, Function<String, T> parse) {
        String text = required(column);
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            fault(column, code);
            return null;
        }
    }

    private <T> @Nullable T inRange(String column, String code, int year, T value) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            fault(column, code);
            return null;
        }
        return value;
    }
}
