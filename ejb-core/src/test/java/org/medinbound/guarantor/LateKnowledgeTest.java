package org.medinbound.guarantor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medinbound.shared.BusinessRejection;

/** What becomes known later: withdrawals, both views, retroactive rules, and what the ministry is told. */
class LateKnowledgeTest {
    private static final String AS_OF = "2026-08-01T09:00:00+09:00";

    private final Registry registry = new Registry();

    @BeforeEach
    void oneGuarantorThatReportedOnlyApril() {
        registry.guarantors("number,name,name_en,status,registered_on,deregistered_on,email,phone,contact_languages\n"
                + "B-001,架空あおい株式会社,Aoi (fictitious),active,2026-04-01,,,,en\n");
        report("2026-04", "2026-05-07T10:00:00+09:00", 1);
    }

    private void report(String period, String receivedAt, int guarantees) {
        registry.reports("number,period,received_at,nil,guarantees\nB-001,%s,%s,false,%d\n"
                .formatted(period, receivedAt, guarantees));
    }

    private static String lines(String... lines) {
        return FlagRow.HEADER + String.join("\n", lines) + (lines.length == 0 ? "" : "\n");
    }

    @Test
    void aReportEnteredLateWithdrawsWhatNoLongerHolds() {
        registry.run(AS_OF);
        String before = lines(
                "B-001,2026-05,missing,2026-07-11T06:00:00+09:00,2026-06-11T00:00:00+09:00,,default-1",
                "B-001,2026-05,overdue,2026-06-11T06:00:00+09:00,2026-06-11T00:00:00+09:00,,default-1",
                "B-001,2026-06,overdue,2026-07-11T06:00:00+09:00,2026-07-11T00:00:00+09:00,,default-1");
        assertThat(registry.flags(AS_OF)).isEqualTo(before);
        Instant known = registry.databaseNow();

        report("2026-05", "2026-06-09T10:00:00+09:00", 0);
        FlaggingRun.Counts second = registry.run(AS_OF);

        assertThat(second.withdrawn()).isEqualTo(2);
        assertThat(second.raised()).isZero();
        assertThat(registry.flags(AS_OF))
                .isEqualTo(
                        lines("B-001,2026-06,overdue,2026-07-11T06:00:00+09:00,2026-07-11T00:00:00+09:00,,default-1"));
        assertThat(registry.flags(AS_OF, known)).isEqualTo(before);
        assertThat(registry.status("2026-05", AS_OF, known)).contains("B-001,missing,");
        assertThat(registry.status("2026-05", AS_OF, null)).contains("B-001,on_time,");
        assertThat(causes()).containsOnly("report");
    }

    @Test
    void theMinistryIsToldEachFlagAfterTheGoLiveInstantOnceAndItsWithdrawalOnce() {
        registry.settings.put("guarantor.go-live", "2026-07-01T00:00:00+09:00");
        assertThat(registry.run(AS_OF).escalations()).isEqualTo(2);
        assertThat(registry.run(AS_OF).escalations()).isZero();

        report("2026-05", "2026-06-09T10:00:00+09:00", 0);
        assertThat(registry.run(AS_OF).escalations()).isEqualTo(1);
        assertThat(registry.run(AS_OF).escalations()).isZero();
        assertThat(registry.count("guarantor_escalation")).isEqualTo(3);
    }

    @Test
    void withoutASettingWhatHappenedBeforeTheFirstStartIsHistory() {
        assertThat(registry.run(AS_OF).escalations()).isZero();
    }

    @Test
    void aFlagOfTheFutureIsToldOnlyWhenItsCutOffHasPassed() {
        registry.settings.put("guarantor.go-live", "2026-01-01T00:00:00+09:00");
        registry.now = Instant.parse("2026-06-20T00:00:00Z");
        assertThat(registry.run(AS_OF).escalations()).isEqualTo(1);

        registry.now = Instant.parse("2026-07-20T00:00:00Z");
        assertThat(registry.run(AS_OF).escalations()).isEqualTo(2);
    }

    @Test
    void aListThatChangesWhatGovernsAFlaggedMonthNeedsToBeMeant() {
        registry.run(AS_OF);
        RuleSet twentieth = new RuleSet("default-1", YearMonth.of(2024, 4), 20, 5, 3, 12);
        assertThatThrownBy(() -> registry.rules(false, twentieth))
                .isInstanceOfSatisfying(BusinessRejection.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(BusinessRejection.Kind.CONFLICT);
                    assertThat(refused.code()).isEqualTo("rules-govern-flagged");
                });
        assertThat(registry.rules(true, twentieth)).isTrue();
        assertThat(registry.rules(true, twentieth)).isFalse();

        FlaggingRun.Counts counts = registry.run(AS_OF);
        assertThat(counts.withdrawn()).isEqualTo(3);
        assertThat(registry.flags(AS_OF)).contains("B-001,2026-05,overdue,2026-06-23T06:00:00+09:00");
        assertThat(causes()).containsOnly("rules");
    }

    @Test
    void aFirstBeginningThatMovesAmongTheMonthsAFlagLooksBackOnNeedsToBeMeant() {
        registry.rules(true, from(YearMonth.of(2026, 3)));
        registry.run(AS_OF);

        assertThatThrownBy(() -> registry.rules(false, from(YearMonth.of(2025, 11))))
                .as("months before became owed, so silence counts them")
                .isInstanceOfSatisfying(BusinessRejection.class, refused -> assertThat(refused.code())
                        .isEqualTo("rules-govern-flagged"));
        assertThatThrownBy(() -> registry.rules(false, from(YearMonth.of(2026, 4))))
                .isInstanceOf(BusinessRejection.class);
        assertThat(registry.rules(true, from(YearMonth.of(2025, 11)))).isTrue();
    }

    @Test
    void aFirstBeginningThatMovesLongBeforeAnyFlagIsTaken() {
        registry.run(AS_OF);
        assertThat(registry.rules(false, from(YearMonth.of(2020, 1)))).isTrue();
    }

    private static RuleSet from(YearMonth first) {
        return new RuleSet("default-1", first, 10, 5, 3, 12);
    }

    @Test
    void aListThatGovernsOnlyMonthsWithoutFlagsIsTaken() {
        registry.run(AS_OF);
        assertThat(registry.rules(
                        false,
                        new RuleSet("default-1", YearMonth.of(2024, 4), 10, 5, 3, 12),
                        new RuleSet("next", YearMonth.of(2026, 8), 31, 5, 1, 1)))
                .isTrue();
    }

    @Test
    void aRunWithAnEarlierInstantAddsNothing() {
        registry.run(AS_OF);
        assertThat(registry.run("2026-06-20T09:00:00+09:00").raised()).isZero();
        assertThat(registry.count("guarantor_flag")).isEqualTo(3);
    }

    private java.util.List<String> causes() {
        return registry.jdbi.withHandle(h -> h.createQuery("select cause from guarantor_flag_withdrawal")
                .mapTo(String.class)
                .list());
    }
}
