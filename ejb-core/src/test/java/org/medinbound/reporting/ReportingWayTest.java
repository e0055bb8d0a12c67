package org.medinbound.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medinbound.reporting.ReportHouse.JUNE;
import static org.medinbound.reporting.ReportHouse.OFFICER;
import static org.medinbound.reporting.ReportHouse.agency;
import static org.medinbound.reporting.ReportHouse.line;
import static org.medinbound.reporting.ReportHouse.tokyo;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medinbound.access.Actor;
import org.medinbound.shared.BusinessRejection;

/** The way of a report from the first line to its correction, on a real database. */
class ReportingWayTest {
    private static final Actor ONE = agency("B-1");
    private static final Actor TWO = agency("B-2");
    private static final YearMonth JULY = JUNE.plusMonths(1);

    private final ReportHouse house = new ReportHouse();
    private final AgencyReports reports = house.get(AgencyReports.class);
    private final ReportDesk desk = house.get(ReportDesk.class);

    @Test
    void aReportByLinesIsASubmissionWithItsFigures() {
        submit(
                ONE,
                JUNE,
                line("B-1-0001"),
                line("B-1-0002").with(LineField.ISSUED, "2026-05-30").with(LineField.ENTRY, "2026-06-01"));

        ReportMonth june = house.as(ONE, () -> reports.month(JUNE));
        assertThat(june.status()).isEqualTo("on_time");
        assertThat(june.guarantees()).as("issued in June").isEqualTo(1);
        assertThat(june.isIncomplete()).isFalse();
        assertThat(june.draft()).isFalse();
        assertThat(house.mails).singleElement().satisfies(mail -> {
            assertThat(mail.template()).isEqualTo("report-received");
            assertThat(mail.to()).isEqualTo("desk@one.example");
        });
    }

    @Test
    void aNilMonthIsReportedOnceHoweverOftenItIsClicked() {
        house.does(ONE, () -> reports.nil(JUNE, 0));
        assertThatThrownBy(() -> house.does(ONE, () -> reports.nil(JUNE, 0)))
                .isInstanceOf(BusinessRejection.class)
                .hasMessageContaining("reporting.reported-meanwhile");

        assertThat(house.count("monthly_report where nil and guarantees = 0 and source = 'form'"))
                .isEqualTo(1);
        assertThat(house.as(TWO, () -> reports.month(JUNE)).isReported())
                .as("nothing is not nil")
                .isFalse();
    }

    @Test
    void aMonthWithAKnownLetterIsNotNilAndItsReportBeginsWithIt() {
        house.does(ONE, () -> house.get(AgencyLetters.class)
                .tell(line("B-1-0009").with(LineField.COMPANION_NAMES, "Tran B").with(LineField.ENTRY, "")));
        assertThatThrownBy(() -> house.does(ONE, () -> reports.nil(JUNE, 0)))
                .hasMessageContaining("reporting.nil-but-known");

        house.does(ONE, () -> reports.begin(JUNE));
        ReportDraft draft = draft(ONE, JUNE);
        assertThat(draft.lines()).singleElement().satisfies(known -> {
            assertThat(known.line().number()).isEqualTo("B-1-0009");
            assertThat(known.line().companionNames()).containsExactly("Tran B");
        });
    }

    @Test
    void anOpenDepartureIsCarriedForwardUntilADateComes() {
        submit(ONE, JUNE, line("B-1-0001").with(LineField.DEPARTURE, "").with(LineField.COMPANION_NAMES, "Tran B"));
        house.clock.to(tokyo("2026-08-03T10:00"));

        house.does(ONE, () -> reports.begin(JULY));
        ReportDraft draft = draft(ONE, JULY);
        assertThat(draft.lines()).singleElement().satisfies(carried -> assertThat(
                        carried.line().companionNames())
                .containsExactly("Tran B"));
        house.does(
                ONE,
                () -> reports.put(
                        JULY,
                        draft.version(),
                        1,
                        draft.lines().get(0).typed().with(LineField.DEPARTURE, "2026-07-20")));
        house.does(ONE, () -> reports.submit(JULY, draft(ONE, JULY).version()));
        assertThat(house.as(ONE, () -> reports.month(JULY)).guarantees()).isZero();

        house.clock.to(tokyo("2026-09-03T10:00"));
        house.does(ONE, () -> reports.begin(JULY.plusMonths(1)));
        assertThat(draft(ONE, JULY.plusMonths(1)).lines()).isEmpty();
    }

    @Test
    void anOpenDepartureLeftOutIsAskedForAndAnExplanationAfterTheStayEndsIt() {
        submit(ONE, JUNE, line("B-1-0001").with(LineField.DEPARTURE, "").with(LineField.STAY, "30日"));
        house.clock.to(tokyo("2026-08-03T10:00"));
        assertThatThrownBy(() -> house.does(ONE, () -> reports.nil(JULY, 0)))
                .hasMessageContaining("reporting.nil-but-known");

        submit(
                ONE,
                JULY,
                line("B-1-0001")
                        .with(LineField.DEPARTURE, "")
                        .with(LineField.STAY, "30日")
                        .with(LineField.STILL, "はい")
                        .with(LineField.EXPLANATION, "在留期間更新"));
        assertThat(house.as(ONE, () -> reports.month(JULY)).isIncomplete()).isFalse();
        house.clock.to(tokyo("2026-09-03T10:00"));
        house.does(ONE, () -> reports.nil(JULY.plusMonths(1), 0));
        assertThat(house.count("monthly_report where nil")).isEqualTo(1);
    }

    @Test
    void aFaultToBeCorrectedCountsAsReceivedAndIsTrackedUntilCorrected() {
        submit(ONE, JUNE, line("B-1-0001").with(LineField.HOSPITAL, "どこにもない病院"));

        ReportMonth june = house.as(ONE, () -> reports.month(JUNE));
        assertThat(june.status()).isEqualTo("on_time");
        assertThat(june.correctBy()).as("ten working days after Friday, 3 July").isEqualTo(tokyo("2026-07-18T00:00"));
        assertThat(house.mails.get(0).template()).isEqualTo("report-correction");
        assertThat(house.as(OFFICER, () -> desk.count(new ReportFilter(null, JUNE, "open", 1, 10))))
                .isEqualTo(1);

        house.clock.to(tokyo("2026-07-20T10:00"));
        assertThat(incomplete("2026-07-17T23:59")).isZero();
        assertThat(incomplete("2026-07-18T00:00")).isEqualTo(1);
        assertThat(house.as(OFFICER, () -> desk.count(new ReportFilter(null, JUNE, "overdue", 1, 10))))
                .isEqualTo(1);

        house.does(ONE, () -> reports.begin(JUNE));
        ReportDraft correction = draft(ONE, JUNE);
        assertThat(correction.correction()).isTrue();
        house.does(
                ONE,
                () -> reports.put(
                        JUNE,
                        correction.version(),
                        1,
                        correction.lines().get(0).typed().with(LineField.HOSPITAL, "Kaku Central Hospital")));
        house.does(ONE, () -> reports.submit(JUNE, draft(ONE, JUNE).version()));

        ReportMonth corrected = house.as(ONE, () -> reports.month(JUNE));
        assertThat(corrected.isIncomplete()).isFalse();
        assertThat(corrected.firstReceivedAt())
                .as("the first submission's time never changes")
                .isEqualTo(june.firstReceivedAt());
        assertThat(corrected.submissions()).isEqualTo(2);
        assertThat(incomplete("2026-07-20T10:00")).as("corrected, but too late").isEqualTo(1);
    }

    @Test
    void aCorrectionThatIsStillFaultyKeepsTheFirstDueDay() {
        submit(ONE, JUNE, line("B-1-0001").with(LineField.SEX, ""));
        house.clock.to(tokyo("2026-07-10T10:00"));
        submit(ONE, JUNE, line("B-1-0001").with(LineField.SEX, "").with(LineField.BIRTH, "1976"));
        assertThat(house.as(ONE, () -> reports.month(JUNE)).correctBy()).isEqualTo(tokyo("2026-07-18T00:00"));
        assertThat(house.count("report_incomplete")).as("one request, not two").isEqualTo(1);
    }

    @Test
    void aFaultThatRefusesIsNotSubmittedAndNothingIsStored() {
        house.does(ONE, () -> reports.begin(JUNE));
        house.does(ONE, () -> reports.put(JUNE, 1, 0, line("B-1-0001").with(LineField.ISSUED, "2026-06-31")));
        ReportDraft draft = draft(ONE, JUNE);
        assertThat(draft.canBeSubmitted()).isFalse();
        assertThat(draft.lines().get(0).typed().get(LineField.ISSUED))
                .as("what was typed stays")
                .isEqualTo("2026-06-31");
        assertThatThrownBy(() -> house.does(ONE, () -> reports.submit(JUNE, draft.version())))
                .hasMessageContaining("reporting.refused");
        assertThat(house.count("monthly_report")).isZero();
    }

    @Test
    void twoColleaguesAtOneDraftAreTold() {
        house.does(ONE, () -> reports.begin(JUNE));
        house.does(ONE, () -> reports.put(JUNE, 1, 0, line("B-1-0001")));
        assertThatThrownBy(() -> house.does(ONE, () -> reports.put(JUNE, 1, 0, line("B-1-0002"))))
                .hasMessageContaining("reporting.draft-changed");
    }

    @Test
    void aLetterReportedByTwoAgenciesIsFoundInTheSecondReport() {
        submit(ONE, JUNE, line("B-1-0001"));
        submit(TWO, JUNE, line("b-1-0001"));
        List<Finding> findings = house.as(TWO, () -> reports.version(JUNE, 1)).findings();
        assertThat(findings).extracting(Finding::code).containsExactly("reported-by-other");
        assertThat(findings.get(0).arguments())
                .as("who the other is stays with the desk")
                .isEmpty();
    }

    @Test
    void oneNumberingOfTwoAgenciesIsNotTheSameLetter() {
        submit(ONE, JUNE, line("0001"));
        submit(TWO, JUNE, line("0001").with(LineField.BIRTH, "1990"));
        assertThat(house.as(TWO, () -> reports.version(JUNE, 1)).findings()).isEmpty();
    }

    @Test
    void aNumberUsedForAnotherPatientInAnotherMonthIsFound() {
        submit(ONE, JUNE, line("B-1-0001"));
        house.clock.to(tokyo("2026-08-03T10:00"));
        submit(
                ONE,
                JULY,
                line("B-1-0001")
                        .with(LineField.ISSUED, "2026-07-01")
                        .with(LineField.BIRTH, "1950")
                        .with(LineField.ENTRY, "2026-07-02")
                        .with(LineField.DEPARTURE, "2026-07-05"));
        assertThat(house.as(ONE, () -> reports.version(JULY, 1)).findings())
                .extracting(f -> f.code() + " " + f.arguments())
                .containsExactly("number-reused [2026-06]");
    }

    @Test
    void theDeskEntersAMailWithItsTimeAndStandsInTheRecord() {
        house.clock.to(tokyo("2026-07-15T10:00"));
        house.does(OFFICER, () -> desk.begin("B-1", JUNE));
        house.does(OFFICER, () -> desk.put("B-1", JUNE, 1, 0, line("B-1-0001")));
        assertThatThrownBy(
                        () -> house.does(OFFICER, () -> desk.submit("B-1", JUNE, 2, tokyo("2026-07-16T09:00"), "mail")))
                .hasMessageContaining("report-from-the-future");
        house.does(OFFICER, () -> desk.submit("B-1", JUNE, 2, tokyo("2026-07-09T09:00"), "From desk@one.example"));

        ReportVersion version =
                house.as(OFFICER, () -> desk.versions("B-1", JUNE)).get(0);
        assertThat(version.receivedAt()).isEqualTo(tokyo("2026-07-09T09:00"));
        assertThat(version.source()).isEqualTo("desk");
        assertThat(version.submittedBy()).isEqualTo("staff:1");
        assertThat(house.as(ONE, () -> reports.month(JUNE)).status()).isEqualTo("on_time");
    }

    @Test
    void versionsAreComparedLineByLine() {
        submit(ONE, JUNE, line("B-1-0001"), line("B-1-0002"), line("B-1-0003"));
        house.clock.to(tokyo("2026-07-04T10:00"));
        replace(
                ONE,
                JUNE,
                line("B-1-0001").with(LineField.DEPARTURE, "2026-06-21"),
                line("B-1-0003"),
                line("B-1-0004"));

        ReportComparison comparison = house.as(ONE, () -> reports.compare(JUNE, 1, 2));
        assertThat(comparison.same()).isEqualTo(1);
        assertThat(comparison.changes())
                .extracting(change -> change.letter() + " " + change.kind())
                .containsExactly("B-1-0001 CHANGED", "B-1-0004 ADDED", "B-1-0002 REMOVED");
        assertThat(comparison.changes().get(0).fields())
                .containsExactly(new ReportComparison.FieldChange(LineField.DEPARTURE, "2026-06-20", "2026-06-21"));
    }

    @Test
    void anotherAgencySeesNothingOfIt() {
        submit(ONE, JUNE, line("B-1-0001"));
        assertThat(house.as(TWO, () -> reports.versions(JUNE))).isEmpty();
        assertThat(house.as(TWO, () -> reports.draft(JUNE))).isEmpty();
        assertThatThrownBy(() -> house.as(TWO, () -> reports.version(JUNE, 1))).hasMessageContaining("not-found");
    }

    @Test
    void aMonthThatIsNotOwedCannotBeReported() {
        assertThatThrownBy(() -> house.does(ONE, () -> reports.begin(YearMonth.of(2026, 8))))
                .hasMessageContaining("not-found");
        assertThatThrownBy(() -> house.does(ONE, () -> reports.nil(YearMonth.of(2019, 1), 0)))
                .hasMessageContaining("not-found");
    }

    private void submit(Actor agency, YearMonth month, LineText... lines) {
        house.does(agency, () -> reports.begin(month));
        draft(agency, month)
                .lines()
                .forEach(line -> house.does(
                        agency, () -> reports.remove(month, draft(agency, month).version(), line.no())));
        for (LineText line : lines) {
            house.does(agency, () -> reports.put(month, draft(agency, month).version(), 0, line));
        }
        house.does(agency, () -> reports.submit(month, draft(agency, month).version()));
    }

    private void replace(Actor agency, YearMonth month, LineText... lines) {
        submit(agency, month, lines);
    }

    private ReportDraft draft(Actor agency, YearMonth month) {
        return house.as(agency, () -> reports.draft(month)).orElseThrow();
    }

    private long incomplete(String at) {
        return house.count("report_incomplete where correct_by <= '" + tokyo(at)
                + "' and (corrected_at is null or corrected_at > correct_by)");
    }
}
