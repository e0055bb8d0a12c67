package org.medinbound.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a contract stands on a day, and that it says one thing on every day. */
class ContractStandingTest {
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2024-12-31, 2026-12-31, false, -, -, NOT_YET",
                "2025-01-01, 2026-12-31, false, -, -, IN_FORCE",
                "2026-11-01, 2026-12-31, false, -, -, IN_FORCE",
                "2026-11-02, 2026-12-31, false, -, -, ENDING",
                "2026-12-31, 2026-12-31, false, -, -, ENDING",
                "2027-01-01, 2026-12-31, false, -, -, EXPIRED",
                "2026-12-31, 2026-12-31, true, -, -, IN_FORCE",
                "2027-01-01, 2026-12-31, true, -, -, MEMORANDUM_MISSING",
                "2027-01-01, 2026-12-31, true, 2026-12-20, -, RENEWED",
                "2030-01-01, -, false, -, -, IN_FORCE",
                "2026-06-30, -, false, -, 2026-06-30, IN_FORCE",
                "2026-07-01, -, false, -, 2026-06-30, ENDED"
            })
    void aContractStandsWhereItsTermsSay(
            LocalDate day,
            @Nullable LocalDate until,
            boolean auto,
            @Nullable LocalDate memorandum,
            @Nullable LocalDate ended,
            ContractStanding expected) {
        assertThat(ContractStanding.of(FROM, until, auto, memorandum, ended, day, 60))
                .isEqualTo(expected);
    }

    @Property
    boolean aContractWithoutAutomaticRenewalIsInForceExactlyBetweenItsDays(
            @ForAll @IntRange(min = 0, max = 2_000) int length, @ForAll @IntRange(min = -100, max = 2_500) int offset) {
        LocalDate until = FROM.plusDays(length);
        LocalDate day = FROM.plusDays(offset);
        boolean inside = !day.isBefore(FROM) && !day.isAfter(until);
        return ContractStanding.of(FROM, until, false, null, null, day, 60).isInForce() == inside;
    }
}
