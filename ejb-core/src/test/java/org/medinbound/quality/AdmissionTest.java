package org.medinbound.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medinbound.quality.QualityHouse.ANN;
import static org.medinbound.quality.QualityHouse.AOI;
import static org.medinbound.quality.QualityHouse.BEN;
import static org.medinbound.quality.QualityHouse.HOSPITAL;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.medinbound.access.Actor;
import org.medinbound.hospital.HospitalDirectory;
import org.medinbound.hospital.HospitalQuery;
import org.medinbound.hospital.HospitalSearch;
import org.medinbound.hospital.HospitalTakenOff;

class AdmissionTest {
    private final QualityHouse house = new QualityHouse();
    private final VettingWay way = new VettingWay(house);
    private final CertificateMeasures measures = house.get(CertificateMeasures.class);
    private final CertificateRegister register = house.get(CertificateRegister.class);

    @Test
    void anImportedHospitalGetsATransitionalCertificateOnce() {
        house.hospital("minato", "published");
        assertThat(shown("minato")).isFalse();
        house.importedAsPublished("minato");
        house.importedAsPublished("minato");
        assertThat(shown("minato")).isTrue();
        assertThat(certificates("minato")).isEqualTo("TRANSITIONAL VALID");
    }

    @Test
    void noImportBringsBackWhatWasWithdrawnOrRefused() {
        house.hospital("minato", "published");
        house.importedAsPublished("minato");
        String number = number("minato");
        house.does(ANN, () -> measures.propose(number, "WITHDRAW", "Grave faults.", null));
        house.does(BEN, () -> measures.decide(number, measure(number), true, ""));
        house.importedAsPublished("minato");
        assertThat(shown("minato")).isFalse();

        way.refused(ANN, BEN);
        house.jdbi.useHandle(h -> h.execute("update hospital set status = 'published' where slug = ?", AOI));
        house.importedAsPublished(AOI);
        assertThat(shown(AOI)).isFalse();
    }

    @Test
    void aRefusalEndsTheTransitionalListing() {
        house.importedAsPublished(AOI);
        house.jdbi.useHandle(h -> h.execute("update hospital set status = 'published' where slug = ?", AOI));
        assertThat(shown(AOI)).isTrue();
        String reference = way.refused(ANN, BEN);
        assertThat(shown(AOI)).isFalse();
        assertThat(certificates(AOI)).isEqualTo("TRANSITIONAL SUSPENDED");
        house.does(HOSPITAL, () -> way.own.appeal(AOI, reference, "We do meet them."));
        house.does(QualityHouse.CHO, () -> way.decision.decideAppeal(reference, null, false, "No."));
        assertThat(certificates(AOI)).isEqualTo("TRANSITIONAL WITHDRAWN");
    }

    @Test
    void aSuspensionTakesTwoPersonsAndActsAtOnce() {
        way.accepted(ANN, BEN);
        String number = number(AOI);
        house.does(ANN, () -> measures.propose(number, "SUSPEND", "Answers are late for weeks.", null));
        assertThat(shown(AOI)).isTrue();
        assertThat(house.refusal(ANN, () -> measures.decide(number, measure(number), true, "")))
                .isEqualTo("measure.two-persons");
        assertThat(house.refusal(BEN, () -> measures.propose(number, "WITHDRAW", "x", null)))
                .isEqualTo("measure.waiting");
        house.does(BEN, () -> measures.decide(number, measure(number), true, ""));
        assertThat(shown(AOI)).isFalse();
        assertThat(found()).isZero();
        assertThat(house.takenOff).containsExactly(new HospitalTakenOff(AOI, HospitalTakenOff.Cause.SUSPENDED));
        assertThat(house.mailed()).endsWith("certificate-suspended");

        house.does(BEN, () -> measures.propose(number, "REINSTATE", "Corrected.", null));
        house.does(ANN, () -> measures.decide(number, measure(number), true, ""));
        assertThat(shown(AOI)).isTrue();
        assertThat(found()).isEqualTo(1);
    }

    @Test
    void aProposalThatIsTurnedDownChangesNothing() {
        way.accepted(ANN, BEN);
        String number = number(AOI);
        house.does(ANN, () -> measures.propose(number, "SUSPEND", "Perhaps.", null));
        long id = measure(number);
        assertThat(house.refusal(BEN, () -> measures.decide(number, id, false, " ")))
                .isEqualTo("measure.words");
        house.does(BEN, () -> measures.decide(number, id, false, "Not grave enough."));
        assertThat(shown(AOI)).isTrue();
        assertThat(house.refusal(BEN, () -> measures.decide(number, id, true, "")))
                .isEqualTo("measure.over");
    }

    @Test
    void anExpiredCertificateTakesTheHospitalOffEvenBeforeTheJobRuns() {
        way.accepted(ANN, BEN);
        house.clock.to("2029-06-01T14:59:59Z");
        assertThat(shown(AOI)).isTrue();
        house.clock.to("2029-06-01T15:00:00Z");
        assertThat(shown(AOI)).isFalse();
        assertThat(found()).isZero();
        assertThat(house.takenOff).isEmpty();
        QualityDeadlines job = house.get(QualityDeadlines.class);
        assertThat(house.as(Actor.system("job"), job::run)).containsEntry("lapsed", 1L);
        assertThat(house.as(Actor.system("job"), job::run)).containsEntry("lapsed", 0L);
        assertThat(house.takenOff).containsExactly(new HospitalTakenOff(AOI, HospitalTakenOff.Cause.EXPIRED));
    }

    @Test
    void theHospitalIsToldOnceThatTheReassessmentIsDue() {
        way.accepted(ANN, BEN);
        house.clock.to("2028-12-01T01:00:00Z");
        QualityDeadlines job = house.get(QualityDeadlines.class);
        house.as(Actor.system("job"), job::run);
        house.as(Actor.system("job"), job::run);
        assertThat(house.mailed()).filteredOn("certificate-reassess"::equals).hasSize(1);
    }

    @Test
    void theCertificateIsADocumentThatCarriesNumberAndCode() {
        way.accepted(ANN, BEN);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        house.does(HOSPITAL, () -> house.get(CertificateDocument.class).writeOwn(AOI, out));
        assertThat(out.toByteArray()).startsWith('%', 'P', 'D', 'F');
    }

    private boolean shown(String slug) {
        return house.get(HospitalDirectory.class).published(slug).isPresent();
    }

    private long found() {
        return house.get(HospitalSearch.class)
                .search(HospitalQuery.all(), "en")
                .page()
                .total();
    }

    private String number(String slug) {
        return house.jdbi.withHandle(
                h -> h.createQuery("select number from quality_certificate where hospital_slug = ?")
                        .bind(0, slug)
                        .mapTo(String.class)
                        .one());
    }

    private String certificates(String slug) {
        return house.jdbi.withHandle(h -> h.createQuery(
                        "select string_agg(kind || ' ' || state, ',') from quality_certificate where hospital_slug = ?")
                .bind(0, slug)
                .mapTo(String.class)
                .one());
    }

    private long measure(String number) {
        return register.open(number, "en").measures().get(0).id();
    }
}
