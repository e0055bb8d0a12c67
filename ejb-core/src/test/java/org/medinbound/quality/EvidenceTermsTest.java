package org.medinbound.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medinbound.quality.QualityHouse.ANN;
import static org.medinbound.quality.QualityHouse.AOI;
import static org.medinbound.quality.QualityHouse.BEN;
import static org.medinbound.quality.QualityHouse.HOSPITAL;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medinbound.access.Actor;

/** Papers with a term behind a certificate: reminded of, listed, and a finding once they are over. The clock begins on 1 June 2026. */
class EvidenceTermsTest {
    private static final Actor JOB = Actor.system("job");

    private final QualityHouse house = new QualityHouse();
    private final VettingWay way = new VettingWay(house);
    private final EvidenceTerms terms = house.get(EvidenceTerms.class);
    private final QualityDeadlines deadlines = house.get(QualityDeadlines.class);

    @Test
    void theHospitalIsRemindedOnceAndAPaperThatIsOverOpensOneFinding() {
        certified(LocalDate.of(2026, 12, 31));
        assertThat(listed(true)).isEmpty();
        assertThat(listed(false)).hasSize(1);

        house.clock.to("2026-12-05T01:00:00Z");
        assertThat(house.as(JOB, deadlines::run)).containsEntry("evidence-reminded", 1L);
        assertThat(house.as(JOB, deadlines::run)).containsEntry("evidence-reminded", 0L);
        assertThat(house.mailed()).endsWith("evidence-ends");
        assertThat(listed(true)).singleElement().satisfies(e -> {
            assertThat(e.code()).isEqualTo("SV-01");
            assertThat(e.remindedOn()).isEqualTo(LocalDate.of(2026, 12, 5));
            assertThat(e.finding()).isNull();
        });

        house.clock.to("2026-12-31T15:00:00Z");
        assertThat(house.as(JOB, deadlines::run)).containsEntry("evidence-over", 1L);
        assertThat(house.as(JOB, deadlines::run)).containsEntry("evidence-over", 0L);
        String finding = listed(true).get(0).finding();
        assertThat(finding).isNotNull();
        assertThat(house.as(HOSPITAL, () -> house.get(OwnFindings.class).open(AOI, finding, "ja"))
                        .finding()
                        .words())
                .contains("有効期限（2026-12-31）");
        assertThat(house.as(ANN, () -> house.get(Findings.class).open(finding, "en"))
                        .finding()
                        .words())
                .contains("The paper for criterion SV-01 was valid until 2026-12-31.");
    }

    @Test
    void aPaperThatAnotherOneOutlastsIsNotAskedFor() {
        String reference = way.filled();
        attach(reference, LocalDate.of(2026, 12, 31));
        attach(reference, LocalDate.of(2028, 12, 31));
        house.does(HOSPITAL, () -> way.own.submit(AOI, reference, "Hanako Aoi, head, 03-0000-0000"));
        accepted(reference);
        assertThat(listed(false)).extracting(EvidenceTerm::validUntil).doesNotContain(LocalDate.of(2026, 12, 31));
    }

    private void certified(LocalDate until) {
        String reference = way.filled();
        house.jdbi.useHandle(h -> h.execute(
                "update quality_evidence set removed_at = now() where owner = ? and code = 'SV-01'", reference));
        attach(reference, until);
        house.does(HOSPITAL, () -> way.own.submit(AOI, reference, "Hanako Aoi, head, 03-0000-0000"));
        accepted(reference);
    }

    private void accepted(String reference) {
        house.does(ANN, () -> way.review.pass(reference, null));
        way.scoreAll(ANN, reference, c -> 3);
        house.does(ANN, () -> way.review.propose(reference, null, "ACCEPT", "All is met."));
        house.does(BEN, () -> way.decision.accept(reference, null, "Accepted.", List.of()));
    }

    private void attach(String reference, LocalDate until) {
        house.does(
                HOSPITAL,
                () -> way.assessment.attach(
                        AOI, reference, "SV-01", "licence.pdf", java.io.InputStream.nullInputStream(), until));
    }

    private List<EvidenceTerm> listed(boolean soon) {
        return house.as(ANN, () -> terms.page(null, soon, "en", 1, 20)).rows();
    }
}
