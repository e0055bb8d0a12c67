package org.medinbound.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPatternTest {
    private static final Object[] WORDS = {"東京 {0} 'x'", "", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"};

    @Test
    void everyTextOfOursSaysWhatTheFullFormatterSays() {
        long plain = Stream.of("en", "ja", "ar")
                .flatMap(language -> Texts.bundle(language).entrySet().stream()
                        .filter(text ->
                                PlainPattern.of(text.getValue()).fill(WORDS).isPresent())
                        .peek(text -> assertThat(
                                        PlainPattern.of(text.getValue()).fill(WORDS))
                                .as(text.getKey())
                                .contains(new MessageFormat(text.getValue(), ULocale.forLanguageTag(language))
                                        .format(WORDS))))
                .count();

        assertThat(plain).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{0,number,#}", "it''s {0}", "'{'{0}", "{0,plural,one{a}other{b}}", "{name}", "a } b"})
    void whatAsksForMoreIsLeftToTheFullFormatter(String pattern) {
        assertThat(PlainPattern.of(pattern).fill(WORDS)).isEmpty();
    }

    @Test
    void aMonthOrACodeStandsAsItIsWritten() {
        assertThat(Texts.in("en").get("admin.followup.select", "B-001", YearMonth.of(2026, 5)))
                .isEqualTo("Choose B-001 2026-05");
    }

    @Test
    void numbersAndMissingArgumentsAreLeftToTheFullFormatter() {
        assertThat(PlainPattern.of("{0} of {1}").fill("a", 1_000)).isEmpty();
        assertThat(PlainPattern.of("{0} of {1}").fill("a")).isEmpty();
        assertThat(PlainPattern.of("{1} of {0}").fill("a", "b")).contains("b of a");
    }
}
