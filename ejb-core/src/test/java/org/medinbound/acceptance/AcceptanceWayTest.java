package org.medinbound.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medinbound.inquiry.CaseHouse;
import org.medinbound.inquiry.CasePage;
import org.medinbound.inquiry.OwnInquiry;
import org.medinbound.inquiry.Standing;
import org.medinbound.matching.Candidate;
import org.medinbound.matching.CandidateRanking;

class AcceptanceWayTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);

    private final CaseHouse house = new CaseHouse();
    private final AcceptanceRequests requests = house.get(AcceptanceRequests.class);
    private final HospitalAnswers answers = house.get(HospitalAnswers.class);
    private final QuotationChoice choice = house.get(QuotationChoice.class);
    private String reference;
    private String first;
    private String second;

    @BeforeEach
    void twoHospitalsAreAsked() {
        for (String slug : List.of("aoi", "minato")) {
            house.jdbi.useHandle(h -> {
                h.execute("""
                        insert into hospital (slug, status, admitted_until, kind, prefecture, beds, monthly_capacity, mailbox, source, stated_on, changed_at)
                        values (?, 'published', '2099-12-31', 'general', 'tokyo', 100, 10, ?, 'test', '2026-01-01', now())""", slug, slug + "@hospital.example");
                h.execute(
                        "insert into hospital_text (hospital_id, language, name, city, summary) select id, 'en', ?, 'Tokyo', 's' from hospital where slug = ?",
                        slug + " Hospital (fictitious)",
                        slug);
                h.execute(
                        "insert into hospital_text (hospital_id, language, name, city, summary) select id, 'ja', ?, '東京', 's' from hospital where slug = ?",
                        "架空" + slug,
                        slug);
            });
        }
        reference = house.checked();
        List<String> sent =
                house.as(CaseHouse.OFFICER, () -> requests.send(reference, null, List.of("aoi", "minato"), DUE, ""));
        first = sent.get(0);
        second = sent.get(1);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static Quotation quotation() {
        return new Quotation(
                List.of(
                        new QuotationLine("PROCEDURE", "Endoscopic removal", 900_000, 1_200_000),
                        new QuotationLine("INPATIENT", "5 nights", 250_000, 300_000)),
                "Flights and hotel",
                "Deposit of the whole estimate before arrival",
                LocalDate.of(2027, 1, 31),
                "");
    }

    @Test
    void hospitalsAreAskedByMailAndTheCaseWaitsForThem() {
        assertThat(house.mailedTo("aoi@hospital.example")).containsExactly("request-sent");
        assertThat(house.mailedTo("minato@hospital.example")).containsExactly("request-sent");
        assertThat(house.standing(reference))
                .extracting(Standing::stage, Standing::turn, Standing::dueOn, Standing::pending)
                .containsExactly("HOSPITALS", "HOSPITAL", DUE, 2);
    }

    @Test
    void oneDeclinesOneAcceptsThePatientChooses() {
        house.does(CaseHouse.hospital(first), () -> answers.decline(first, "NO_CAPACITY", "From March we could."));
        assertThat(house.standing(reference).turn()).isEqualTo("HOSPITAL");
        house.does(CaseHouse.hospital(second), () -> answers.accept(second, quotation()));
        assertThat(house.standing(reference))
                .extracting(Standing::stage, Standing::turn, Standing::dueOn)
                .containsExactly("COMPARING", "PATIENT", LocalDate.of(2027, 1, 31));

        CasePage page = house.page(reference);
        assertThat(page.answers()).extracting(CasePage.Answer::state).containsExactlyInAnyOrder("DECLINED", "ACCEPTED");
        List<Offer> offers = house.as(CaseHouse.sender(reference), () -> choice.offers(reference, "ja"));
        assertThat(offers).singleElement().satisfies(o -> {
            assertThat(o.hospitalName()).isEqualTo("架空minato");
            assertThat(o.quotation()).isEqualTo(quotation());
            assertThat(o.quotation().lowJpy()).isEqualTo(1_150_000);
        });

        house.does(CaseHouse.sender(reference), () -> choice.accept(reference, second));
        house.does(CaseHouse.sender(reference), () -> choice.accept(reference, second));
        assertThat(house.standing(reference))
                .extracting(Standing::stage, Standing::acceptedRequest)
                .containsExactly("ARRANGING", second);
        assertThat(house.mailedTo("minato@hospital.example")).containsExactly("request-sent", "request-selected");
        assertThat(house.mailedTo("amal@example.org"))
                .containsExactly("inquiry-received", "answer-arrived", "answer-arrived", "choice-confirmed");
    }

    @Test
    void theOthersAreToldThatTheyWereNotSelected() {
        house.does(CaseHouse.hospital(second), () -> answers.accept(second, quotation()));
        house.does(CaseHouse.sender(reference), () -> choice.accept(reference, second));
        assertThat(house.mailedTo("aoi@hospital.example")).containsExactly("request-sent", "request-not-selected");
        assertThatThrownBy(() -> house.does(CaseHouse.hospital(first), () -> answers.accept(first, quotation())))
                .hasMessageContaining("request.state.NOT_SELECTED");
    }

    @Test
    void aHospitalSeesNoNameBeforeItsQuotationIsAccepted() {
        assertThat(house.as(CaseHouse.hospital(second), () -> answers.open(second, "ja")))
                .satisfies(page -> {
                    assertThat(page.person()).isNull();
                    assertThat(page.age()).isEqualTo(51);
                    assertThat(page.medical()).containsEntry("medicines", "Amlodipine 5 mg");
                });
        house.does(CaseHouse.hospital(second), () -> answers.accept(second, quotation()));
        house.does(CaseHouse.sender(reference), () -> choice.accept(reference, second));
        assertThat(house.as(CaseHouse.hospital(second), () -> answers.open(second, "ja"))
                        .person()
                        .name())
                .isEqualTo("Amal Karim (fictitious)");
    }

    @Test
    void aHospitalCannotOpenTheRequestOfAnother() {
        assertThatThrownBy(() -> house.as(CaseHouse.hospital(first), () -> answers.open(second, "ja")))
                .hasMessageContaining("not-found");
        assertThatThrownBy(
                        () -> house.does(CaseHouse.hospital(first), () -> answers.decline(second, "NO_CAPACITY", "")))
                .hasMessageContaining("not-found");
    }

    @Test
    void aQuestionBackGivesTheTurnToTheDeskUntilItResumes() {
        house.does(CaseHouse.hospital(first), () -> answers.askBack(first, "Is there a recent blood test?"));
        assertThat(house.standing(reference).turn()).isEqualTo("DESK");
        house.does(
                CaseHouse.OFFICER,
                () -> requests.resume(reference, null, first, DUE.plusDays(7), "Added to the files."));
        assertThat(house.standing(reference).turn()).isEqualTo("HOSPITAL");
        assertThat(house.as(CaseHouse.hospital(first), () -> answers.open(first, "en"))
                        .note())
                .isEqualTo("Added to the files.");
        assertThat(house.mailedTo("aoi@hospital.example")).containsExactly("request-sent", "request-resumed");
    }

    @Test
    void theSameHospitalIsNotAskedTwice() {
        assertThatThrownBy(() ->
                        house.as(CaseHouse.OFFICER, () -> requests.send(reference, null, List.of("aoi"), DUE, "")))
                .hasMessageContaining("request.asked-before");
        house.does(CaseHouse.OFFICER, () -> requests.withdraw(reference, null, first));
        assertThat(house.as(CaseHouse.OFFICER, () -> requests.send(reference, null, List.of("aoi"), DUE, "")))
                .hasSize(1);
    }

    @Test
    void anExpiredQuotationCannotBeAccepted() {
        house.does(CaseHouse.hospital(second), () -> answers.accept(second, quotation()));
        house.clock.to("2027-02-01T01:00:00Z");
        assertThatThrownBy(() -> house.does(CaseHouse.sender(reference), () -> choice.accept(reference, second)))
                .hasMessageContaining("quotation.expired");
    }

    @Test
    void anUnsoundQuotationIsRefusedWithAllItsProblems() {
        Quotation unsound =
                new Quotation(List.of(new QuotationLine("PROCEDURE", "", 5, 4)), "", " ", LocalDate.of(2020, 1, 1), "");
        assertThatThrownBy(() -> house.does(CaseHouse.hospital(first), () -> answers.accept(first, unsound)))
                .hasMessageContaining("quotation.range (line1)")
                .hasMessageContaining("quotation.excluded")
                .hasMessageContaining("quotation.payment")
                .hasMessageContaining("quotation.valid-until");
    }

    @Test
    void hospitalsAreToldWhenTheCaseEnds() {
        house.does(
                CaseHouse.sender(reference), () -> house.get(OwnInquiry.class).withdraw(reference));
        assertThat(house.mailedTo("aoi@hospital.example")).containsExactly("request-sent", "request-withdrawn");
        assertThat(house.standing(reference).turn()).isEqualTo("NOBODY");
    }

    @Test
    void nobodyIsAskedBeforeTheCheckHasPassed() {
        String unchecked = house.received();
        assertThatThrownBy(() ->
                        house.as(CaseHouse.OFFICER, () -> requests.send(unchecked, null, List.of("aoi"), DUE, "")))
                .hasMessageContaining("request.not-checked");
    }

    @Test
    void candidatesAreRankedAndTheReasonsStandBeside() {
        house.jdbi.useHandle(h -> h.execute("""
                insert into hospital_department (hospital_id, specialty, source, stated_on)
                select id, 'gastroenterology', 'test', '2026-01-01' from hospital where slug = 'minato'"""));
        List<Candidate> ranked = house.as(
                CaseHouse.OFFICER, () -> house.get(CandidateRanking.class).rank(reference, "ja", 10, List.of()));
        assertThat(ranked).extracting(Candidate::slug).containsExactly("minato", "aoi");
        assertThat(ranked.get(0).reasons()).extracting(Candidate.Reason::code).containsExactly("treats", "capacity");
        assertThat(ranked.get(1).reasons()).extracting(Candidate.Reason::code).containsExactly("capacity");
        assertThat(ranked).allMatch(Candidate::asked).allMatch(c -> c.medianDays() == null);
        assertThat(ranked.get(0).name()).isEqualTo("架空minato");
    }
}
