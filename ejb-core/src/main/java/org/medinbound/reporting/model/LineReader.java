package org.medinbound.reporting.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medinbound.reporting.LineField;
import org.medinbound.reporting.LineText;
import org.medinbound.reporting.ReportLine;
import org.medinbound.reporting.StayLength;

/** Understands a typed line: what could be read, and what could not. */
public final class LineReader {
    private static final Pattern STAY = Pattern.compile(
            "(?:P ?)?(\\d{1,4}) ?(日間?|DAYS?|D|[ヶケカか箇]月間?|月|MONTHS?|M|年間?|YEARS?|Y)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNT = Pattern.compile("(\\d{1,2})(?:\\.0+)? ?(?:名|人)?");
    private static final Pattern NAMES = Pattern.compile("[、,;；，/\\n\\r]+");
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_STAY = 1000;
    private static final int MOST_COMPANIONS = 99;

    private final LineText typed;
    private final List<Unread> unread = new ArrayList<>();

    private LineReader(LineText typed) {
        this.typed = typed;
    }

    /**
     * A field that could not be understood.
     *
     * @param kind what was expected: {@code date}, {@code year}, {@code country}, {@code choice}, {@code stay}, {@code count},
     *     {@code truth}, {@code number}
     */
    public record Unread(LineField field, String kind) {}

    /** A typed line and what it means. */
    public record Reading(LineText typed, ReportLine line, List<Unread> unread) {}

    public static Reading read(LineText typed) {
        LineReader reader = new LineReader(typed);
        return new Reading(typed, reader.line(), List.copyOf(reader.unread));
    }

    private ReportLine line() {
        List<String> names = names(typed.get(LineField.COMPANION_NAMES));
        String departure = typed.get(LineField.DEPARTURE);
        boolean saysStill =
                JapaneseDates.day(departure).isEmpty() && Words.truth(departure).orElse(false);
        boolean still = saysStill || Boolean.TRUE.equals(value(LineField.STILL, "truth", Words::truth));
        LocalDate departed = saysStill ? null : day(LineField.DEPARTURE);
        int companions = companions(names);
        String change = value(LineField.CHANGE, "choice", Words::change);
        return new ReportLine(
                value(LineField.NUMBER, "number", LineReader::number),
                day(LineField.ISSUED),
                value(LineField.NATIONALITY, "country", Countries::code),
                value(LineField.BIRTH, "year", JapaneseDates::year),
                value(LineField.SEX, "choice", Words::sex),
                value(LineField.VISA, "choice", Words::visa),
                value(LineField.STAY, "stay", LineReader::stay),
                text(LineField.HOSPITAL),
                value(LineField.PURPOSE, "choice", Words::purpose),
                value(LineField.DISEASE, "choice", Words::disease),
                companions,
                names,
                day(LineField.ENTRY),
                departed,
                still && departed == null,
                text(LineField.EXPLANATION),
                change == null ? "none" : change,
                day(LineField.CHANGED_ON));
    }

    private @Nullable LocalDate day(LineField field) {
        return value(field, "date", JapaneseDates::day);
    }

    private @Nullable String text(LineField field) {
        String text = typed.get(field);
        return text.isEmpty() ? null : text;
    }

    private <T> @Nullable T value(LineField field, String kind, Function<String, Optional<T>> read) {
        String text = typed.get(field);
        if (text.isEmpty()) {
            return null;
        }
        Optional<T> value = read.apply(text);
        if (value.isEmpty()) {
            unread.add(new Unread(field, kind));
        }
        return value.orElse(null);
    }

    private int companions(List<String> names) {
        String text = typed.get(LineField.COMPANIONS);
        if (text.isEmpty() || Widths.word(text).matches("なし|無し?|-")) {
            return Math.min(names.size(), MOST_COMPANIONS);
        }
        Matcher count = COUNT.matcher(Widths.normal(text));
        if (count.matches()) {
            return Integer.parseInt(count.group(1));
        }
        unread.add(new Unread(LineField.COMPANIONS, "count"));
        return 0;
    }

    private static List<String> names(String text) {
        return Arrays.stream(NAMES.split(text))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !Widths.word(name).matches("なし|無し?|"))
                .toList();
    }

    /** A letter's number: normal width, upper case, without blanks, so that B-121-0001 is the same however it is typed. */
    public static Optional<String> number(String text) {
        String number = Widths.normal(text).toUpperCase(Locale.ROOT).replace(" ", "");
        return number.isEmpty() || number.length() > LONGEST_NUMBER ? Optional.empty() : Optional.of(number);
    }

    /** A length of stay: 90, 90日, 6か月, 1年, P6M; without a unit it means days. */
    static Optional<StayLength> stay(String text) {
        Matcher found = STAY.matcher(Widths.normal(text).replace("ヵ", "カ"));
        if (!found.matches()) {
            return Optional.empty();
        }
        int length = Integer.parseInt(found.group(1));
        if (length == 0 || length > LONGEST_STAY) {
            return Optional.empty();
        }
        return Optional.of(new StayLength(length, unit(found.group(2))));
    }

    private static StayLength.Unit unit(@Nullable String word) {
        if (word == null
                || word.startsWith("日")
                || word.toUpperCase(Locale.ROOT).startsWith("D")) {
            return StayLength.Unit.DAY;
        }
        return word.startsWith("年") || word.toUpperCase(Locale.ROOT).startsWith("Y")
                ? StayLength.Unit.YEAR
                : StayLength.Unit.MONTH;
    }
}
