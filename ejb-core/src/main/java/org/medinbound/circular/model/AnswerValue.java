package org.medinbound.circular.model;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One answer as it is kept: text; a number in plain digits; a day as ISO 8601; {@code yes} or {@code no}; places of choices from 1,
 * joined by commas; ids of files, joined by commas. Empty: not answered.
 */
public final class AnswerValue {
    /** Most characters of one line. */
    public static final int LINE = 400;

    /** Most characters of a long text. */
    public static final int LONG = 8_000;

    private static final int DIGITS = 30;

    private AnswerValue() {}

    /** What was typed in the form in which it is kept; full-width digits and group marks are understood. */
    public static String kept(QuestionKind kind, String typed) {
        String text = typed.strip();
        return switch (kind) {
            case TEXT -> text.replaceAll("\\s+", " ");
            case LONG_TEXT -> text;
            case NUMBER -> number(text).map(BigDecimal::toPlainString).orElse(text);
            case DATE -> day(text).map(LocalDate::toString).orElse(text);
            case CHOICES ->
                Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(","));
            default -> text;
        };
    }

    /**
     * Why a kept value is no answer of the kind; nothing when it is one or empty.
     *
     * @param choices how many can be chosen
     * @return code of the refusal
     */
    public static Optional<String> refuses(QuestionKind kind, int choices, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        boolean good =
                switch (kind) {
                    case TEXT -> value.length() <= LINE;
                    case LONG_TEXT -> value.length() <= LONG;
                    case NUMBER -> number(value).isPresent();
                    case DATE -> day(value).isPresent();
                    case YES_NO -> value.equals("yes") || value.equals("no");
                    case CHOICE -> isPlace(value, choices);
                    case CHOICES -> Arrays.stream(value.split(",", -1)).allMatch(place -> isPlace(place, choices));
                    case FILE -> Arrays.stream(value.split(",", -1)).allMatch(id -> id.matches("[0-9a-f-]{36}"));
                };
        return good
                ? Optional.empty()
                : Optional.of("circular.answer." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** A number with optional sign, group commas and decimal point; at most 30 digits. */
    public static Optional<BigDecimal> number(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,]", "");
        return plain.length() <= DIGITS && plain.matches("[+-]?\\d+(\\.\\d+)?")
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    /** A day: 2026-11-25, 2026/11/25 or 2026年11月25日, full-width digits too. */
    public static Optional<LocalDate> day(String typed) {
        String[] parts = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceAll("日$", "")
                .split("[-/年月]", -1);
        if (parts.length != 3 || !Arrays.stream(parts).allMatch(p -> p.matches("\\d{1,4}")) || parts[0].length() != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Places of what was chosen, ascending. */
    public static TreeSet<Integer> places(String value) {
        return Arrays.stream(value.split(","))
                .filter(place -> place.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPlace(String text, int choices) {
        return text.matches("[1-9]\\d{0,2}") && Integer.parseInt(text) <= choices;
    }
}
