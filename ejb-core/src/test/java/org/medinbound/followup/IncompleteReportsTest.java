package org.medinbound.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medinbound.guarantor.EscalationFilter;
import org.medinbound.guarantor.Escalations;

/** The flag of reports that were not corrected in time: raised at the cut-off after the day, once; withdrawn when it no longer follows. */
class IncompleteReportsTest {
    private static final String FIRST = "2026-06-05T12:00:00+09:00";
    private static final String CORRECT_BY = "2026-06-20T00:00:00+09:00";

    private final FlagHouse house = new FlagHouse();

    @BeforeEach
    void aReportWithTwoFindingsCame() {
        house.agencies("B-001,One,active,2026-05-01,,one@agency.example,ja");
        house.at("2026-06-05T13:00:00+09:00");
        submission(FIRST, CORRECT_BY);
    }

    @Test
    void itIsRaisedAtTheCutOffAfterTheDayAndOnlyOnce() {
        house.at("2026-06-20T05:59:59+09:00");
        assertThat(evaluate().raised()).isZero();
        house.at("2026-06-20T06:00:00+09:00");
        assertThat(evaluate()).isEqualTo(new IncompleteReports.Counts(1, 0, 1));
        assertThat(evaluate()).isEqualTo(new IncompleteReports.Counts(0, 0, 0));
        FlagCase flag = flag();
        assertThat(flag.kind()).isEqualTo("incomplete");
        assertThat(flag.findings()).isEqualTo(2);
        assertThat(flag.raisedAt()).isEqualTo(house.now());
        assertThat(told()).isEqualTo(1);
        long others = house.jdbi.withHandle(h -> h.createQuery("select count(*) from guarantor_flag")
                .mapTo(Long.class)
                .one());
        assertThat(others).as("the contract's flags know nothing of it").isZero();
    }

    @Test
    void aCorrectionInTimeKeepsItAway() {
        house.at("2026-06-19T23:00:00+09:00");
        submission("2026-06-19T22:00:00+09:00", null);
        house.at("2026-06-21T06:00:00+09:00");
        assertThat(evaluate().raised()).isZero();
    }

    @Test
    void aCorrectionThatStillHasFindingsIsNone() {
        house.at("2026-06-19T23:00:00+09:00");
        submission("2026-06-19T22:00:00+09:00", CORRECT_BY);
        house.at("2026-06-21T06:00:00+09:00");
        assertThat(evaluate().raised()).isEqualTo(1);
    }

    @Test
    void aCorrectionTooLateLeavesTheFlagAndSaysWhenItCame() {
        house.at("2026-06-21T06:00:00+09:00");
        evaluate();
        house.at("2026-06-22T10:00:00+09:00");
        submission("2026-06-22T09:00:00+09:00", null);
        assertThat(evaluate()).isEqualTo(new IncompleteReports.Counts(0, 0, 0));
        assertThat(flag().receivedAt()).isEqualTo("2026-06-22T00:00:00Z");
        assertThat(flag().withdrawnAt()).isNull();
    }

    @Test
    void aCorrectionInTimeThatIsRecordedLateWithdrawsItAndTheMinistryIsToldOnce() {
        house.at("2026-06-21T06:00:00+09:00");
        evaluate();
        submission("2026-06-19T09:00:00+09:00", null);
        assertThat(evaluate()).isEqualTo(new IncompleteReports.Counts(0, 1, 1));
        assertThat(evaluate()).isEqualTo(new IncompleteReports.Counts(0, 0, 0));
        assertThat(flag().withdrawnAt()).isNotNull();
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void theDeskWorksItLikeAnyOtherFlag() {
        house.at("2026-06-21T06:00:00+09:00");
        evaluate();
        String item = flag().item();
        house.does(FlagHouse.OFFICER, () -> house.get(FlagWork.class).contact(item, 0, "Please correct"));
        assertThat(flag().state()).isEqualTo("CONTACTED");
        Evidence evidence =
                house.as(FlagHouse.OFFICER, () -> house.get(FlagEvidence.class).of(item));
        assertThat(evidence.rule()).extracting(Evidence.RuleValue::name).contains("correction-days");
        assertThat(evidence.letters()).extracting(Evidence.Letter::what).containsExactly("CONTACT");
        assertThat(evidence.submissions()).hasSize(1);
    }

    private IncompleteReports.Counts evaluate() {
        return house.as(
                FlagHouse.SYSTEM, () -> house.get(IncompleteReports.class).evaluate(house.now()));
    }

    private FlagCase flag() {
        return house.as(FlagHouse.OFFICER, () -> house.get(FlagCases.class).page(FlagCaseFilter.of("all", 1, 9)))
                .rows()
                .get(0);
    }

    private long told() {
        return house.as(
                FlagHouse.MINISTRY, () -> house.get(Escalations.class).count(new EscalationFilter("all", null, 1, 1)));
    }

    private void submission(String receivedAt, @Nullable String correctBy) {
        house.reports("B-001,2026-05,%s,false,1".formatted(receivedAt));
        house.jdbi.useHandle(h -> {
            long report = h.createQuery("select id from monthly_report where received_at = cast(? as timestamptz)")
                    .bind(0, receivedAt)
                    .mapTo(Long.class)
                    .one();
            h.execute(
                    "insert into report_submission (report_id, channel, submitted_by, rule_version, lines, correct_by)"
                            + " values (?, 'agency', 'guarantor:B-001', 'lines-default-1', 1, cast(? as timestamptz))",
                    report,
                    correctBy);
            for (int i = 1; i <= (correctBy == null ? 0 : 2); i++) {
                h.execute(
                        "insert into report_finding (report_id, finding_no, line_no, code, severity, arguments)"
                                + " values (?, ?, 1, 'hospital-unknown', 'correct', '{}')",
                        report,
                        i);
            }
        });
    }
}
