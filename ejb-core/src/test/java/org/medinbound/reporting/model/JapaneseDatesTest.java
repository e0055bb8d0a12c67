package org.medinbound.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseDatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-05", "2026/6/5", "2026.6.5", "2026年6月5日", "20260605", "２０２６／０６／０５", "2026-06-05 00:00:00",
                "2026-06-05T09:30", "令和8年6月5日", "令和8年6月5日(金)", "令和８年６月５日", "令和 8 年 6 月 5 日", "R8.6.5", "r8/6/5",
                "R08-06-05", "Ｒ８．６．５", "令和八年六月五日", "㋿8年6月5日", "平成38年6月5日", "二〇二六年六月五日", "　2026年6月5日　"
            })
    void oneDayIsUnderstoodHoweverItIsWritten(String text) {
        assertThat(JapaneseDates.day(text)).contains(LocalDate.of(2026, 6, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-13-05",
                "2026-02-29",
                "6/5/2026",
                "05.06.2026",
                "2026-06",
                "令和8年",
                "今年6月5日",
                "46178",
                "0001-01-01",
                "2026-06-05-07",
                "=TODAY()",
                "x",
                "令和8年6月31日"
            })
    void whatIsNoDayOrCouldBeTwoIsNotGuessed(String text) {
        assertThat(JapaneseDates.day(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06", "2026年6月", "令和8年6月", "R8.6", "２０２６年６月分", "令和八年六月"})
    void aMonthIsUnderstood(String text) {
        assertThat(JapaneseDates.month(text)).contains(YearMonth.of(2026, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1975", "1975年", "昭和50年", "S50", "Ｓ５０", "昭和五十年生まれ", "1975-03-02", "昭和50年3月2日"})
    void aYearOfBirthIsUnderstood(String text) {
        assertThat(JapaneseDates.year(text)).contains(1975);
    }

    @Property(tries = 300)
    void everyDayWrittenInItsEraIsReadBack(@ForAll @IntRange(min = 0, max = 50_000) int days) {
        LocalDate day = LocalDate.of(1912, 8, 1).plusDays(days);
        assertThat(JapaneseDates.day(JapaneseDates.inEra(day))).contains(day);
    }

    @Property(tries = 300)
    void fullWidthDigitsMeanTheSameAsNormalOnes(@ForAll @IntRange(min = 0, max = 50_000) int days) {
        LocalDate day = LocalDate.of(1912, 8, 1).plusDays(days);
        String wide = day.toString()
                .chars()
                .collect(StringBuilder::new, (all, c) -> all.append((char) (c + 0xFEE0)), StringBuilder::append)
                .toString();
        assertThat(JapaneseDates.day(wide)).contains(day);
    }

    @Property(tries = 500)
    void noTextBreaksTheReading(@ForAll String text) {
        assertThat(JapaneseDates.day(text))
                .satisfiesAnyOf(d -> assertThat(d).isEmpty(), d -> assertThat(d).isPresent());
        assertThat(JapaneseDates.month(text + "年")).isNotNull();
        assertThat(JapaneseDates.year("S" + text)).isNotNull();
    }
}
