package org.medinbound.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medinbound.quality.QualityHouse.ANN;
import static org.medinbound.quality.QualityHouse.AOI;
import static org.medinbound.quality.QualityHouse.BEN;
import static org.medinbound.quality.QualityHouse.HOSPITAL;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.medinbound.access.Actor;
import org.medinbound.monitoring.BoundCrossed;
import org.medinbound.monitoring.BoundsCrossed;

class FindingsTest {
    private final QualityHouse house = new QualityHouse();
    private final Findings findings = house.get(Findings.class);
    private final OwnFindings own = house.get(OwnFindings.class);

    @Test
    void theSameCauseOpensOneFinding() {
        assertThat(opened("median-2026-05")).isPresent();
        assertThat(opened("median-2026-05")).isEmpty();
        assertThat(house.mailed()).containsExactly("finding-opened");
    }

    @Test
    void aFindingIsPlannedReportedAndVerified() {
        String reference = opened("a").orElseThrow();
        assertThat(house.refusal(HOSPITAL, () -> own.report(AOI, reference, "Done.")))
                .isEqualTo("finding.state.OPEN");
        assertThat(house.refusal(HOSPITAL, () -> own.plan(AOI, reference, "Plan", LocalDate.of(2026, 8, 1))))
                .isEqualTo("finding.planned-for");
        house.does(HOSPITAL, () -> own.plan(AOI, reference, "A second person answers.", LocalDate.of(2026, 6, 20)));
        house.does(HOSPITAL, () -> own.attach(AOI, reference, "rota.pdf", InputStream.nullInputStream()));
        house.does(HOSPITAL, () -> own.report(AOI, reference, "In place since Monday."));
        house.does(ANN, () -> findings.reject(reference, null, "The rota is for May.", LocalDate.of(2026, 7, 10)));
        house.does(HOSPITAL, () -> own.report(AOI, reference, "Here is June."));
        house.does(ANN, () -> findings.verify(reference, null, "Seen in the answer times."));
        FindingFile file = house.as(ANN, () -> findings.open(reference, "en"));
        assertThat(file.finding().state()).isEqualTo("CLOSED");
        assertThat(file.evidence()).hasSize(1);
        assertThat(file.events())
                .extracting(FindingFile.Event::action)
                .containsExactly("OPEN", "PLAN", "REPORT", "REJECT", "REPORT", "VERIFY");
        assertThat(house.refusal(ANN, () -> findings.drop(reference, null, "x")))
                .isEqualTo("finding.state.CLOSED");
    }

    @Test
    void anOverdueFindingIsEscalatedOnce() {
        String reference = opened("a").orElseThrow();
        house.clock.to("2026-07-01T15:00:00Z");
        QualityDeadlines job = house.get(QualityDeadlines.class);
        assertThat(house.as(Actor.system("job"), job::run)).containsEntry("findings-overdue", 1L);
        assertThat(house.as(Actor.system("job"), job::run)).containsEntry("findings-overdue", 0L);
        assertThat(house.mailed()).containsExactly("finding-opened", "finding-overdue");
        assertThat(findings.overdue()).isEqualTo(1);
        assertThat(findings.open(reference, "en").events())
                .extracting(FindingFile.Event::action)
                .containsExactly("OPEN", "ESCALATE");
    }

    @Test
    void aMeasureBeyondItsBoundOpensAFindingOnceANight() {
        MonitoringFindings monitoring = house.get(MonitoringFindings.class);
        BoundsCrossed crossed = crossed("ANSWER_DAYS");
        house.does(Actor.system("job"), () -> monitoring.onCrossings(crossed));
        house.does(Actor.system("job"), () -> monitoring.onCrossings(crossed));
        assertThat(findings.page(new FindingFilter(null, null, "MONITORING", null, false, 1, 20), "ja")
                        .rows())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.code()).isEqualTo("SV-03");
                    assertThat(f.grade()).isEqualTo("MAJOR");
                    assertThat(f.words()).contains("回答までの日数", "9.5日で、基準値7日", "12件");
                });
    }

    @Test
    void whatThePlatformFoundIsReadInTheReadersLanguageAndWhatAPersonWroteAsItIs() {
        house.does(
                Actor.system("job"), () -> house.get(MonitoringFindings.class).onCrossings(crossed("ANSWER_DAYS")));
        Finding japanese = only("ja");
        Finding english = only("en");
        assertThat(japanese.title()).isEqualTo("モニタリング指標「回答までの日数」が基準を外れています");
        assertThat(english.title()).isEqualTo("The measure “Time to answer” went beyond its bound");
        assertThat(english.words()).contains("was 9.5 days against the bound 7 days", "12 cases", "rule 2026-04");
        FindingFile file = house.as(HOSPITAL, () -> own.open(AOI, english.reference(), "en"));
        assertThat(file.finding().words()).isEqualTo(english.words());
        assertThat(house.as(
                        HOSPITAL,
                        () -> house.get(OwnVetting.class).standing(AOI, "en").findings()))
                .extracting(Finding::title)
                .containsExactly(english.title());
        assertThat(house.as(ANN, () -> findings.live(AOI, "ja")))
                .extracting(Finding::title)
                .containsExactly(japanese.title());

        house.jdbi.useHandle(h -> h.execute("update quality_finding set facts = null, title = '以前の件名'"));
        assertThat(only("en").title()).as("opened before facts were kept").isEqualTo("以前の件名");
    }

    private Finding only(String language) {
        return findings.page(new FindingFilter(null, null, "MONITORING", null, false, 1, 20), language)
                .rows()
                .get(0);
    }

    @Test
    void whatANightFoundAtAHospitalIsToldInOneMailOnce() {
        MonitoringFindings monitoring = house.get(MonitoringFindings.class);
        FindingLetters letters = house.get(FindingLetters.class);
        house.does(Actor.system("job"), () -> monitoring.onCrossings(crossed("ANSWER_DAYS", "COMPLAINTS")));
        assertThat(house.mailed()).isEmpty();
        assertThat(letters.parts()).isEqualTo(1);
        assertThat(house.as(Actor.system("job"), letters::tell)).containsEntry("findings-told", 1L);
        assertThat(letters.parts()).isZero();
        assertThat(house.as(Actor.system("job"), letters::tell)).containsEntry("findings-told", 0L);
        assertThat(house.mailed()).containsExactly("findings-opened");
    }

    @Test
    void whatTurnedOutToBeNoneBeforeTheHospitalWasToldIsNotToldAtAll() {
        MonitoringFindings monitoring = house.get(MonitoringFindings.class);
        house.does(Actor.system("job"), () -> monitoring.onCrossings(crossed("COMPLAINTS")));
        String reference = findings.page(new FindingFilter(null, null, "MONITORING", null, false, 1, 20), "ja")
                .rows()
                .get(0)
                .reference();
        house.does(ANN, () -> findings.drop(reference, null, "One complaint told three times."));
        assertThat(house.as(Actor.system("job"), house.get(FindingLetters.class)::tell))
                .containsEntry("findings-told", 0L);
        assertThat(house.mailed()).isEmpty();
    }

    private static BoundsCrossed crossed(String... measures) {
        return new BoundsCrossed(Arrays.stream(measures)
                .map(measure -> new BoundCrossed(AOI, measure, "MAJOR", "2026-04", 7, 9.5, 12))
                .toList());
    }

    @Test
    void theSecondOfTwoOfficersIsTold() {
        String reference = opened("a").orElseThrow();
        Long seen = findings.open(reference, "en").finding().lastEvent();
        house.does(BEN, () -> findings.drop(reference, seen, "A mistake."));
        assertThat(house.refusal(ANN, () -> findings.drop(reference, seen, "Mine.")))
                .isEqualTo("finding.changed");
    }

    @Test
    void aHospitalOpensOnlyItsOwn() {
        house.hospital("minato", "unpublished");
        String other = house.as(
                        ANN,
                        () -> findings.add(new FindingOpened(
                                "minato", "REVIEW", "k", "", "MINOR", "t", "w", LocalDate.of(2026, 7, 1))))
                .orElseThrow();
        assertThat(house.refusal(HOSPITAL, () -> own.open(AOI, other, "en"))).isEqualTo("not-found");
        assertThat(house.refusal(HOSPITAL, () -> own.open("minato", other, "en")))
                .isEqualTo("not-found");
    }

    private Optional<String> opened(String key) {
        return house.as(
                ANN,
                () -> findings.add(new FindingOpened(
                        AOI,
                        "MONITORING",
                        key,
                        "SV-03",
                        "MAJOR",
                        "Answers are late",
                        "Median 9 days.",
                        LocalDate.of(2026, 7, 1))));
    }
}
