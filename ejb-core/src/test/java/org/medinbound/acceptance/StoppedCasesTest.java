package org.medinbound.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medinbound.access.Actor;
import org.medinbound.hospital.HospitalTakenOff;
import org.medinbound.inquiry.CaseHouse;

/** What becomes of requests when their hospital is taken off the platform. */
class StoppedCasesTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);

    private final CaseHouse house = new CaseHouse();
    private final AcceptanceRequests requests = house.get(AcceptanceRequests.class);
    private final HospitalAnswers answers = house.get(HospitalAnswers.class);
    private final StoppedCases stopped = house.get(StoppedCases.class);
    private String reference;
    private String request;

    @BeforeEach
    void oneHospitalIsAsked() {
        house.jdbi.useHandle(h -> {
            h.execute("""
                    insert into hospital (slug, status, admitted_until, kind, prefecture, beds, monthly_capacity, mailbox, source, stated_on, changed_at)
                    values ('aoi', 'published', '2099-12-31', 'general', 'tokyo', 100, 10, 'aoi@hospital.example', 'test', '2026-01-01', now())""");
            h.execute(
                    "insert into hospital_text (hospital_id, language, name, city, summary) select id, unnest(array['en', 'ja']), 'Aoi (fictitious)', 'Tokyo', 's' from hospital");
        });
        reference = house.checked();
        request = house.as(CaseHouse.OFFICER, () -> requests.send(reference, null, List.of("aoi"), DUE, ""))
                .get(0);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void anOpenRequestIsTakenBackAndTheDeskIsTold() {
        takenOff();
        assertThat(house.page(reference).answers())
                .singleElement()
                .extracting("state")
                .isEqualTo("WITHDRAWN");
        assertThat(house.standing(reference).turn()).isEqualTo("DESK");
        assertThat(house.mailedTo("aoi@hospital.example")).containsExactly("request-sent", "request-withdrawn");
        assertThat(open())
                .singleElement()
                .extracting(
                        StoppedCase::wasState, StoppedCase::cause, StoppedCase::hospitalName, StoppedCase::isRunning)
                .containsExactly("SENT", "SUSPENDED", "Aoi (fictitious)", false);
    }

    @Test
    void aQuotationIsVoidAndItsPatientIsTold() {
        house.does(CaseHouse.hospital(request), () -> answers.accept(request, quotation()));
        takenOff();
        assertThat(house.mailedTo("amal@example.org")).endsWith("quotation-void");
        assertThatThrownBy(() -> house.does(CaseHouse.sender(reference), () -> house.get(QuotationChoice.class)
                        .accept(reference, request)))
                .hasMessageContaining("request.state.WITHDRAWN");
    }

    @Test
    void aRunningCaseGetsAnOwnerAndAPlanBeforeItIsSettled() {
        house.does(CaseHouse.hospital(request), () -> answers.accept(request, quotation()));
        house.does(CaseHouse.sender(reference), () -> house.get(QuotationChoice.class)
                .accept(reference, request));
        takenOff();
        assertThat(house.page(reference).answers())
                .singleElement()
                .extracting("state")
                .isEqualTo("SELECTED");
        StoppedCase running = open().get(0);
        assertThat(running.isRunning()).isTrue();
        assertThatThrownBy(() -> house.does(
                        CaseHouse.OFFICER, () -> stopped.settle(request, running.stoppedAt(), running.version())))
                .hasMessageContaining("stopped.changed");
        house.does(
                CaseHouse.OFFICER,
                () -> stopped.plan(request, running.stoppedAt(), running.version(), "Treatment goes on under watch."));
        assertThatThrownBy(() -> house.does(
                        CaseHouse.SECOND_OFFICER,
                        () -> stopped.plan(request, running.stoppedAt(), running.version(), "Mine.")))
                .hasMessageContaining("stopped.changed");
        StoppedCase planned = open().get(0);
        assertThat(planned.owner()).isEqualTo(CaseHouse.OFFICER.id());
        house.does(CaseHouse.OFFICER, () -> stopped.settle(request, planned.stoppedAt(), planned.version()));
        assertThat(open()).isEmpty();
    }

    private void takenOff() {
        house.does(Actor.system("quality"), () -> house.get(StoppedHospitals.class)
                .onTakenOff(new HospitalTakenOff("aoi", HospitalTakenOff.Cause.SUSPENDED)));
    }

    private List<StoppedCase> open() {
        return house.as(CaseHouse.OFFICER, () -> stopped.page(true, "en", 1, 20))
                .rows();
    }

    private static Quotation quotation() {
        return new Quotation(
                List.of(new QuotationLine("PROCEDURE", "Endoscopy", 900_000, 1_200_000)),
                "Flights",
                "Deposit",
                LocalDate.of(2027, 1, 31),
                "");
    }
}
