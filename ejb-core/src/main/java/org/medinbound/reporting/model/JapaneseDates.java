package org.medinbound.reporting.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people in Japan write them: 2026-06-05, 2026/6/5, 2026年6月5日, 20260605, 令和8年6月5日, R8.6.5, 令和八年六月五日,
 * in any width. Years are counted from the first year of the era, so that the sloppy 平成31年5月1日 is understood as well.
 * What could be two days (6/5/2026) is not guessed.
 */
public final class JapaneseDates {
    private static final int EARLIEST = 1850;
    private static final int LATEST = 2999;

    private static final Map<String, JapaneseEra> ERAS = Map.of(
            "令和",
            JapaneseEra.REIWA,
            "R",
            JapaneseEra.REIWA,
            "平成",
            JapaneseEra.HEISEI,
            "H",
            JapaneseEra.HEISEI,
            "昭和",
            JapaneseEra.SHOWA,
            "S",
            JapaneseEra.SHOWA,
            "大正",
            JapaneseEra.TAISHO,
            "T",
            JapaneseEra.TAISHO);

    private static final String ERA = "(?<era>令和|平成|昭和|大正|[RHST])\\.?";
    private static final String SEPARATOR = " ?[-/.年] ?";
    private static final Pattern DAY = Pattern.compile(
            "(?:" + ERA + " ?(?<eraYear>\\d{1,2}|元)|(?<year>\\d{4}))" + SEPARATOR
                    + "(?<month>\\d{1,2}) ?[-/.月] ?(?<day>\\d{1,2}) ?日?(?: ?\\([日月火水木金土]\\))?(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?)?");
    private static final Pattern PLAIN = Pattern.compile("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})");
    private static final Pattern MONTH = Pattern.compile(
            "(?:" + ERA + " ?(?<eraYear>\\d{1,2}|元)|(?<year>\\d{4}))" + SEPARATOR + "(?<month>\\d{1,2}) ?月?(?:分)?");
    private static final Pattern YEAR =
            Pattern.compile("(?:" + ERA + " ?(?<eraYear>\\d{1,2}|元)|(?<year>\\d{4})) ?年?(?:生まれ|生)?");
    private static final Pattern NUMERAL = Pattern.compile("[〇零一二三四五六七八九十廿]+");

    private JapaneseDates() {}

    /** The day, if the text is one. */
    public static Optional<LocalDate> day(String text) {
        String normal = digits(text);
        Matcher found = DAY.matcher(normal);
        if (!found.matches()) {
            found = PLAIN.matcher(normal);
            if (!found.matches()) {
                return Optional.empty();
            }
            return date(Integer.parseInt(found.group("year")), found.group("month"), found.group("day"));
        }
        return date(year(found), found.group("month"), found.group("day"));
    }

    /** The month, if the text is one. */
    public static Optional<YearMonth> month(String text) {
        Matcher found = MONTH.matcher(digits(text));
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.of(year(found), Integer.parseInt(found.group("month"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The year, if the text is a year or a day. */
    public static Optional<Integer> year(String text) {
        Matcher found = YEAR.matcher(digits(text));
        return (found.matches() ? Optional.of(year(found)) : day(text).map(LocalDate::getYear))
                .filter(year -> year >= EARLIEST && year <= LATEST);
    }

    /** The day in the Japanese calendar, as official papers write it. */
    public static String inEra(LocalDate day) {
        JapaneseDate japanese = JapaneseDate.from(day);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        return japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN)
                + (year == 1 ? "元" : String.valueOf(year)) + "年" + day.getMonthValue() + "月" + day.getDayOfMonth()
                + "日";
    }

    private static int year(Matcher found) {
        @Nullable String era = found.group("era");
        if (era == null) {
            return Integer.parseInt(found.group("year"));
        }
        JapaneseEra known = ERAS.get(era);
        String eraYear = found.group("eraYear");
        int count = eraYear.equals("元") ? 1 : Integer.parseInt(eraYear);
        return firstYear(known) + count - 1;
    }

    private static int firstYear(@Nullable JapaneseEra era) {
        if (era == JapaneseEra.REIWA) {
            return 2019;
        }
        if (era == JapaneseEra.HEISEI) {
            return 1989;
        }
        return era == JapaneseEra.SHOWA ? 1926 : 1912;
    }

    private static Optional<LocalDate> date(int year, String month, String day) {
        if (year < EARLIEST || year > LATEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Normal width, upper case, and numerals written in kanji as digits: 二十八 and 二八 are 28. */
    private static String digits(String text) {
        String normal = Widths.normal(text).toUpperCase(Locale.ROOT);
        return NUMERAL.matcher(normal).replaceAll(match -> String.valueOf(numeral(match.group())));
    }

    private static String numeral(String kanji) {
        if (kanji.indexOf('十') < 0 && kanji.indexOf('廿') < 0) {
            StringBuilder digits = new StringBuilder();
            kanji.chars().forEach(c -> digits.append(digit((char) c)));
            return digits.toString();
        }
        String plain = kanji.replace("廿", "二十");
        int ten = plain.indexOf('十');
        int tens = ten == 0 ? 1 : digit(plain.charAt(ten - 1));
        int units = ten == plain.length() - 1 ? 0 : digit(plain.charAt(ten + 1));
        return String.valueOf(tens * 10 + units);
    }

    private static int digit(char kanji) {
        int found = "〇一二三四五六七八九".indexOf(kanji);
        return Math.max(found, 0);
    }
}
