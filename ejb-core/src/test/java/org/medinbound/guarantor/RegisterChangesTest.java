package org.medinbound.guarantor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medinbound.agency.AgencyContact;
import org.medinbound.agency.AgencyContacts;
import org.medinbound.agency.AgencyHouse;
import org.medinbound.shared.BusinessRejection;

/** Every change of the register is a new version with its reason; nothing is lost, and who is too late is told. */
class RegisterChangesTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 4, 1);
    private static final RegisterSheet SHEET =
            new RegisterSheet("架空A", "A", FIRST, "one@a.example", "03", "", List.of("en"));

    private final AgencyHouse house = new AgencyHouse();
    private final RegisterChanges register = house.get(RegisterChanges.class);

    @BeforeEach
    void creates() {
        act(() -> register.create("B-001", SHEET, "決定通知"));
    }

    @Test
    void aNewAgencyIsActiveAndHasAContactFromTheFirstMoment() {
        RegisterVersion now = now();
        assertThat(now.act()).isEqualTo("create");
        assertThat(now.status()).isEqualTo(AgencyStatus.ACTIVE);
        assertThat(house.get(AgencyContacts.class).of("B-001"))
                .extracting(AgencyContact::mailbox)
                .containsExactly("one@a.example");
        assertThatThrownBy(() -> act(() -> register.create("B-001", SHEET, "again")))
                .hasMessage("register.number-taken (number)");
    }

    @Test
    void statusChangesKeepDateReasonAndEverythingBefore() {
        become(AgencyStatusAction.SUSPEND, LocalDate.of(2026, 10, 1), "reports-missing");
        become(AgencyStatusAction.DEREGISTER, LocalDate.of(2026, 11, 1), "own-wish-leave");
        assertThat(history())
                .extracting(RegisterVersion::status)
                .containsExactly(AgencyStatus.DEREGISTERED, AgencyStatus.SUSPENDED, AgencyStatus.ACTIVE);
        assertThat(now().deregisteredOn()).isEqualTo("2026-11-01");
        assertThat(history().get(1).reasonCode()).isEqualTo("reports-missing");
        assertThatThrownBy(() -> become(AgencyStatusAction.SUSPEND, LocalDate.of(2026, 11, 2), "reports-missing"))
                .hasMessage("register.status-action");
        become(AgencyStatusAction.RESTORE, LocalDate.of(2026, 11, 2), "entered-in-error");
        assertThat(now().deregisteredOn())
                .as("as if it had never been off the list")
                .isNull();
    }

    @Test
    void aReasonMustFitTheChangeAndADayMustLieOnTheListAndNotAhead() {
        assertThatThrownBy(() -> become(AgencyStatusAction.SUSPEND, LocalDate.of(2026, 10, 1), "own-wish-leave"))
                .hasMessage("register.reason-code (reasonCode)");
        assertThatThrownBy(() -> become(AgencyStatusAction.SUSPEND, LocalDate.of(2026, 11, 26), "reports-missing"))
                .hasMessage("register.day-ahead (statusOn)");
        assertThatThrownBy(() -> become(AgencyStatusAction.DEREGISTER, FIRST.minusDays(1), "own-wish-leave"))
                .hasMessage("guarantor-deregistered-before-registered (statusOn)");
    }

    @Test
    void numberAndDayOfRegistrationSurviveARenewal() {
        act(() -> register.renew("B-001", now().entry(), LocalDate.of(2026, 4, 1), "更新決定"));
        assertThat(now().renewedOn()).isEqualTo("2026-04-01");
        assertThat(now().sheet().registeredOn()).isEqualTo(FIRST);
        act(() -> register.change("B-001", now().entry(), named("新しい名称"), "商号変更"));
        assertThat(now().renewedOn()).as("kept by the next change").isEqualTo("2026-04-01");
    }

    @Test
    void whoChangesAnOlderVersionIsTold() {
        long seen = now().entry();
        act(() -> register.change("B-001", seen, named("甲"), "一"));
        assertThatThrownBy(() -> act(() -> register.change("B-001", seen, named("乙"), "二")))
                .isInstanceOfSatisfying(
                        BusinessRejection.class, r -> assertThat(r.kind()).isEqualTo(BusinessRejection.Kind.CONFLICT));
        assertThat(now().sheet().name()).isEqualTo("甲");
    }

    @Test
    void allFaultsAreNamedAtOnceAndNothingIsWritten() {
        RegisterSheet bad = new RegisterSheet(" ", "", LocalDate.of(2027, 1, 1), "no mailbox", "", "", List.of("日本語"));
        assertThatThrownBy(() -> act(() -> register.change("B-001", now().entry(), bad, "x")))
                .hasMessageContainingAll(
                        "register.name-missing", "register.day-ahead", "guarantor-email", "register.languages");
        assertThat(history()).hasSize(1);
    }

    @Test
    void theTwoTimesStayRight() {
        become(AgencyStatusAction.SUSPEND, LocalDate.of(2026, 10, 1), "reports-missing");
        List<RegisterVersion> history = history();
        assertThat(history.get(0).recordedAt()).isAfter(history.get(1).recordedAt());
        long replaced =
                house.jdbi.withHandle(h -> h.createQuery("""
                        select count(*) from guarantor_version o join guarantor_version n
                        on n.guarantor_id = o.guarantor_id and n.recorded_in = o.replaced_in""").mapTo(Long.class).one());
        assertThat(replaced).isEqualTo(1);
    }

    private static RegisterSheet named(String name) {
        return new RegisterSheet(name, "A", FIRST, "one@a.example", "03", "", List.of("en"));
    }

    private void become(AgencyStatusAction action, LocalDate on, String code) {
        act(() -> register.become("B-001", now().entry(), new StatusChange(action, on, code, "届出による")));
    }

    private List<RegisterVersion> history() {
        return house.as(AgencyHouse.OFFICER, () -> register.history("B-001"));
    }

    private RegisterVersion now() {
        return history().get(0);
    }

    private void act(Runnable deed) {
        house.as(AgencyHouse.OFFICER, () -> {
            deed.run();
            return true;
        });
    }
}
