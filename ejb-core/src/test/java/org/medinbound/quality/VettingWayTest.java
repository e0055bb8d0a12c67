package org.medinbound.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medinbound.quality.QualityHouse.ANN;
import static org.medinbound.quality.QualityHouse.AOI;
import static org.medinbound.quality.QualityHouse.BEN;
import static org.medinbound.quality.QualityHouse.CHO;
import static org.medinbound.quality.QualityHouse.HOSPITAL;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medinbound.hospital.HospitalDirectory;

class VettingWayTest {
    private final QualityHouse house = new QualityHouse();
    private final VettingWay way = new VettingWay(house);

    @Test
    void anApplicationWithGapsIsNotTakenAndNamesThem() {
        String reference = house.as(HOSPITAL, () -> way.own.begin(AOI));
        assertThat(house.refusal(HOSPITAL, () -> way.own.submit(AOI, reference, "Hanako Aoi")))
                .isEqualTo("vetting.lacking");
        List<Lack> lacks = way.file(HOSPITAL, reference).lacks(house.today());
        assertThat(lacks).filteredOn(l -> l.kind().equals("SCORE")).hasSize(64);
        assertThat(lacks)
                .filteredOn(l -> l.kind().equals("EVIDENCE"))
                .extracting(Lack::code)
                .contains("SV-01");
        assertThat(house.refusal(HOSPITAL, () -> way.own.begin(AOI))).isEqualTo("vetting.open");
    }

    @Test
    void aPaperThatExpiresMeanwhileLeavesItsCriterionWithoutEvidence() {
        String reference = way.filled();
        house.jdbi.useHandle(
                h -> h.execute("update quality_evidence set valid_until = '2026-06-02' where code = 'SV-01'"));
        house.clock.to("2026-06-03T01:00:00Z");
        assertThat(way.file(HOSPITAL, reference).lacks(house.today()))
                .containsExactly(new Lack("SV-01", "SERVICE", "EXPIRED"));
    }

    @Test
    void malwareIsRefusedAndNothingIsHandedIn() {
        String reference = house.as(HOSPITAL, () -> way.own.begin(AOI));
        assertThat(house.refusal(HOSPITAL, () -> way.attach(reference, "SV-01", "eicar.com")))
                .isEqualTo("file.infected");
        assertThat(way.file(HOSPITAL, reference).assessment("SV-01").evidence()).isEmpty();
    }

    @Test
    void acceptedByTwoPersonsTheHospitalGetsItsCertificateAndAppears() {
        assertThat(shown()).isFalse();
        String reference = way.accepted(ANN, BEN);
        Certificate certificate =
                house.as(HOSPITAL, () -> way.own.standing(AOI, "en")).certificate();
        assertThat(certificate)
                .extracting(Certificate::kind, Certificate::state, Certificate::vetting, Certificate::validUntil)
                .containsExactly("FULL", "VALID", reference, LocalDate.of(2029, 6, 1));
        assertThat(shown()).isTrue();
        assertThat(house.mailed()).containsExactly("vetting-received", "vetting-accepted");
        assertThat(house.get(CertificateCheck.class).verify(certificate.code().toLowerCase(), "en"))
                .get()
                .extracting(CertificateCheck.Verified::standing, CertificateCheck.Verified::hospitalName)
                .containsExactly("VALID", "aoi-hospital en");
        assertThat(house.get(CertificateCheck.class).verify("AAAA-AAAA-AAAA-AAAA", "en"))
                .isEmpty();
    }

    @Test
    void theReviewerCannotDecide() {
        String reference = way.scored(ANN, c -> 3);
        house.does(ANN, () -> way.review.propose(reference, null, "ACCEPT", "All is met."));
        assertThat(house.refusal(ANN, () -> way.decision.accept(reference, null, "Yes", List.of())))
                .isEqualTo("vetting.second-person");
        assertThat(house.refusal(ANN, () -> way.decision.refuse(reference, null, "No")))
                .isEqualTo("vetting.second-person");
    }

    @Test
    void anUnmetMandatoryCriterionKeepsOutAcceptanceWithoutConditions() {
        String reference = way.scored(ANN, c -> c.code().equals("LA-01") ? 1 : 3);
        VettingFile file = way.file(ANN, reference);
        assertThat(file.reviewScore().unmet()).containsExactly("LA-01");
        assertThat(file.suggestion()).isEqualTo("CONDITIONS");
        assertThat(house.refusal(ANN, () -> way.review.propose(reference, null, "ACCEPT", "Nearly.")))
                .isEqualTo("vetting.unmet");
        house.does(ANN, () -> way.review.propose(reference, null, "CONDITIONS", "One thing is left."));
        assertThat(house.refusal(BEN, () -> way.decision.accept(reference, null, "Yes", List.of())))
                .isEqualTo("vetting.conditions");
        house.does(
                BEN,
                () -> way.decision.accept(
                        reference,
                        null,
                        "With one condition.",
                        List.of(new ConditionForm(
                                "LA-01", "Contract with an interpreter service", LocalDate.of(2026, 9, 1)))));
        OwnStanding standing = house.as(HOSPITAL, () -> way.own.standing(AOI, "en"));
        assertThat(standing.certificate().kind()).isEqualTo("CONDITIONAL");
        assertThat(standing.findings())
                .singleElement()
                .extracting(Finding::source, Finding::code, Finding::state, Finding::dueOn)
                .containsExactly("CONDITION", "LA-01", "OPEN", LocalDate.of(2026, 9, 1));
        assertThat(house.mailed()).endsWith("finding-opened", "vetting-conditional");
    }

    @Test
    void aRefusalCanBeAppealedAndAThirdPersonDecides() {
        String reference = way.refused(ANN, BEN);
        assertThat(house.as(HOSPITAL, () -> way.own.standing(AOI, "en")).certificate())
                .isNull();
        house.does(HOSPITAL, () -> way.own.appeal(AOI, reference, "You overlooked our papers."));
        assertThat(house.refusal(ANN, () -> way.decision.decideAppeal(reference, null, true, "x")))
                .isEqualTo("vetting.third-person");
        assertThat(house.refusal(BEN, () -> way.decision.decideAppeal(reference, null, true, "x")))
                .isEqualTo("vetting.third-person");
        house.does(CHO, () -> way.decision.decideAppeal(reference, null, true, "Papers were overlooked."));
        assertThat(house.refusal(ANN, () -> way.review.take(reference, null))).isEqualTo("vetting.other-reviewer");
        house.does(CHO, () -> way.review.take(reference, null));
        assertThat(way.file(CHO, reference).row())
                .extracting(VettingRow::state, VettingRow::reviewer, VettingRow::proposal)
                .containsExactly("REVIEW", CHO.id(), null);
    }

    @Test
    void anAppealAfterThirtyDaysIsTooLate() {
        String reference = way.refused(ANN, BEN);
        house.clock.to("2026-07-02T01:00:00Z");
        assertThat(house.refusal(HOSPITAL, () -> way.own.appeal(AOI, reference, "Late.")))
                .isEqualTo("vetting.appeal-late");
    }

    @Test
    void whileTheHospitalIsAskedTheReviewsClockStandsStill() {
        String reference = way.submitted();
        house.does(ANN, () -> way.review.pass(reference, null));
        LocalDate promised = way.file(ANN, reference).row().dueOn();
        house.does(ANN, () -> way.review.ask(reference, null, "SV-01", "Who deputises?", LocalDate.of(2026, 6, 15)));
        assertThat(way.file(ANN, reference).row())
                .extracting(VettingRow::turn, VettingRow::dueOn)
                .containsExactly("HOSPITAL", LocalDate.of(2026, 6, 15));
        assertThat(house.refusal(ANN, () -> way.review.propose(reference, null, "ACCEPT", "x")))
                .isEqualTo("vetting.unscored");
        house.clock.to("2026-06-15T01:00:00Z");
        long question = way.file(HOSPITAL, reference).questions().get(0).id();
        way.attach(reference, "SV-01", "deputies.pdf");
        house.does(HOSPITAL, () -> way.own.answer(AOI, reference, question, "The head of nursing."));
        VettingRow row = way.file(ANN, reference).row();
        assertThat(row.turn()).isEqualTo("QUALITY");
        assertThat(row.dueOn()).isBetween(promised.plusDays(12), promised.plusDays(16));
    }

    @Test
    void theSecondOfTwoReviewersIsToldWhatTheFirstDid() {
        String reference = way.submitted();
        Long seen = way.file(ANN, reference).row().lastEvent();
        house.does(BEN, () -> way.review.pass(reference, seen));
        assertThat(house.refusal(ANN, () -> way.review.giveBack(reference, seen, "A paper is missing.")))
                .isEqualTo("vetting.changed");
        assertThat(house.refusal(ANN, () -> way.review.score(reference, null, "SV-01", true, 3, "")))
                .isEqualTo("vetting.not-reviewer");
    }

    @Test
    void whoDeclaredARelationIsKeptOut() {
        String reference = way.submitted();
        house.does(ANN, () -> house.get(ConflictsOfInterest.class).declare(AOI, "My sister works there."));
        assertThat(house.refusal(ANN, () -> way.desk.open(reference, "en"))).isEqualTo("vetting.conflict-of-interest");
        assertThat(house.refusal(ANN, () -> way.review.pass(reference, null)))
                .isEqualTo("vetting.conflict-of-interest");
        assertThat(house.refusal(ANN, () -> house.get(ConflictsOfInterest.class).end(AOI, ANN.id())))
                .isEqualTo("conflict.own");
        house.does(BEN, () -> house.get(ConflictsOfInterest.class).end(AOI, ANN.id()));
        house.does(ANN, () -> way.review.pass(reference, null));
    }

    @Test
    void aHospitalSeesNoScoresBeforeTheDecisionAndNothingOfOthers() {
        String reference = way.scored(ANN, c -> c.scores().contains(2) ? 2 : 3);
        assertThat(way.file(HOSPITAL, reference).assessments()).allMatch(a -> a.reviewScore() == null);
        assertThat(way.file(HOSPITAL, reference).events())
                .noneMatch(e -> e.action().equals("SCORE"));
        house.hospital("other", "unpublished");
        assertThat(house.refusal(HOSPITAL, () -> way.own.open("other", reference, "en")))
                .isEqualTo("not-found");
    }

    @Test
    void aVettingKeepsTheStandardsItBeganWith() {
        String reference = way.submitted();
        Standards standards = house.get(Standards.class);
        int next = house.as(ANN, standards::begin);
        house.does(ANN, () -> standards.remove(next, 0, "SV-07"));
        house.does(ANN, () -> standards.describe(next, 1, "One less.", 70, 60));
        house.does(ANN, () -> standards.finish(next, 2));
        house.does(BEN, () -> standards.release(next, 3));
        assertThat(way.file(BEN, reference).assessments()).hasSize(64);
        assertThat(way.file(BEN, reference).row().standard()).isEqualTo(1);
    }

    private boolean shown() {
        return house.get(HospitalDirectory.class).published(AOI).isPresent();
    }
}
