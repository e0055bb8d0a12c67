package org.medinbound.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormatsTest {
    @Test
    void anInstantIsShownInTheTimeOfTokyo() {
        assertThat(Formats.in("ja").date(Instant.parse("2026-11-22T15:00:00Z"))).isEqualTo("2026年11月23日");
        assertThat(Formats.in("en").dateTime(Instant.parse("2026-11-22T15:30:00Z")))
                .isEqualTo("Nov 23, 2026, 00:30");
    }

    @Test
    void aDayIsThatDayInEveryLanguage() {
        assertThat(Formats.in("en").date(LocalDate.of(2026, 1, 1))).isEqualTo("Jan 1, 2026");
        assertThat(Formats.in("ja").date(LocalDate.of(2026, 1, 1))).isEqualTo("2026年1月1日");
    }

    @Test
    void amountsCarryTheirSignAndGroups() {
        assertThat(Formats.in("en").yen(2_800_000)).isEqualTo("¥2,800,000");
        assertThat(Formats.in("en").yen(2_800_000, 4_200_000)).isEqualTo("¥2,800,000 – ¥4,200,000");
        assertThat(Formats.in("en").yen(5, 5)).isEqualTo("¥5");
        assertThat(Formats.in("ja").yen(2_800_000)).contains("2,800,000");
    }

    @Test
    void everyLanguageHasWesternDigits() {
        assertThat(Formats.in("ar").number(1234567)).contains("1,234,567");
    }
}
