package org.medinbound.portal.web;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.LocalizedNumberRangeFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.NumberRangeFormatter;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.medinbound.shared.SystemClock;

/** Dates, money and numbers as readers of one language write them. Instants are shown in the time of Tokyo. */
public final class Formats {
    private static final Map<String, Formats> MADE = new ConcurrentHashMap<>();

    private final ULocale locale;
    private final LocalizedNumberFormatter number;
    private final LocalizedNumberFormatter yen;
    private final LocalizedNumberRangeFormatter yenRange;
    private final Map<String, DateFormat> dates = new ConcurrentHashMap<>();

    private Formats(String language) {
        // Western digits in every language: amounts and dates are compared with papers that carry them.
        locale = ULocale.forLanguageTag(language + "-u-nu-latn");
        number = NumberFormatter.withLocale(locale);
        yen = number.unit(Currency.getInstance("JPY")).unitWidth(UnitWidth.NARROW);
        yenRange = NumberRangeFormatter.withLocale(locale)
                .numberFormatterBoth(
                        NumberFormatter.with().unit(Currency.getInstance("JPY")).unitWidth(UnitWidth.NARROW));
    }

    /** Formats of a language by its BCP 47 tag. */
    public static Formats in(String language) {
        return MADE.computeIfAbsent(language, Formats::new);
    }

    /** A day, as {@code Nov 23, 2026} or {@code 2026年11月23日}. */
    public String date(LocalDate day) {
        return format("yMMMd", Date.from(day.atStartOfDay(SystemClock.TOKYO).toInstant()));
    }

    /** The day of an instant in Tokyo. */
    public String date(Instant instant) {
        return format("yMMMd", Date.from(instant));
    }

    /** A month, as {@code November 2026} or {@code 2026年11月}. */
    public String month(YearMonth month) {
        return format(
                "yMMMM",
                Date.from(month.atDay(1).atStartOfDay(SystemClock.TOKYO).toInstant()));
    }

    /** The last day on which it is in time, given the first instant that is too late. */
    public String lastDay(Instant tooLate) {
        return date(tooLate.minusSeconds(1));
    }

    /** Day and time of an instant in Tokyo; say so beside it. */
    public String dateTime(Instant instant) {
        return format("yMMMdHHmm", Date.from(instant));
    }

    /** A whole number with its group marks. */
    public String number(long value) {
        return number.format(value).toString();
    }

    /** An amount in yen. */
    public String yen(long amount) {
        return yen.format(amount).toString();
    }

    /** A range of amounts in yen, lower bound first. */
    public String yen(long from, long to) {
        if (from == to) {
            return yen(from);
        }
        return yenRange.formatRange(from, to).toString();
    }

    private String format(String skeleton, Date date) {
        // A copy for each use: the format itself serves one thread at a time, and finding the pattern costs far more
        // than a copy.
        return ((DateFormat) dates.computeIfAbsent(skeleton, this::dateFormat).clone()).format(date);
    }

    private DateFormat dateFormat(String skeleton) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
        format.setTimeZone(TimeZone.getTimeZone("Asia/Tokyo"));
        return format;
    }
}
