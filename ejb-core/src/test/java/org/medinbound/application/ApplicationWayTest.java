package org.medinbound.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.medinbound.access.Actor;
import org.medinbound.guarantor.RegisterRow;
import org.medinbound.registry.AgencyContracts;
import org.medinbound.registry.Contract;
import org.medinbound.shared.BusinessRejection;

class ApplicationWayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final ApplicationHouse house = new ApplicationHouse();
    private final OwnApplications own = house.get(OwnApplications.class);
    private final ApplicationDesk desk = house.get(ApplicationDesk.class);
    private final ApplicationDecisions decisions = house.get(ApplicationDecisions.class);
    private final ApplicationSteps steps = new ApplicationSteps(house, TODAY);

    @Test
    void aRenewalWithAMissingAndAnExpiredPaperIsAskedAboutAnsweredHandedOverAndGrantedWithACondition() {
        String reference = steps.sent("TAX_CERTIFICATE", "COMPANY_REGISTER");
        assertThat(steps.results(reference))
                .containsEntry("TAX_CERTIFICATE", Result.MISSING)
                .containsEntry("COMPANY_REGISTER", Result.EXPIRED)
                .containsEntry("PATIENTS_TOTAL", Result.FOUND)
                .containsEntry("AUTO_RENEWED_MEMORANDUM", Result.FOUND)
                .containsEntry("MEMORANDUM", Result.MISSING)
                .containsEntry("ANNEX_1", Result.OPEN);
        assertThat(house.page(reference).standing().dueOn()).isEqualTo(LocalDate.of(2026, 12, 9));

        steps.ask(reference, "TAX_CERTIFICATE", Result.MISSING);
        steps.ask(reference, "COMPANY_REGISTER", Result.EXPIRED);
        steps.ask(reference, "MEMORANDUM", Result.MISSING);
        assertThat(house.page(reference).standing()).returns("AGENCY", Standing::turn);
        house.to(LocalDate.of(2026, 12, 2));
        for (ApplicationPage.Defect defect : house.page(reference).defects()) {
            house.does(ApplicationHouse.AGENCY, () -> {
                own.addPaper(
                        reference,
                        defect.item(),
                        "new.pdf",
                        ApplicationHouse.pdf("new"),
                        LocalDate.of(2026, 11, 30),
                        defect.id());
                own.answer(reference, defect.id(), "", true);
            });
        }
        assertThat(house.page(reference).standing())
                .as("five working days of waiting shift the desk's day")
                .returns("DESK", Standing::turn)
                .returns(LocalDate.of(2026, 12, 16), Standing::dueOn);

        assertThatThrownBy(() -> house.does(ApplicationHouse.OFFICER, () -> desk.handOver(reference, null)))
                .hasMessage("application.request-open");
        house.page(reference)
                .defects()
                .forEach(d -> house.does(ApplicationHouse.OFFICER, () -> desk.settle(reference, null, d.id())));
        assertThatThrownBy(() -> house.does(ApplicationHouse.OFFICER, () -> desk.handOver(reference, null)))
                .hasMessage("application.not-complete");
        steps.noteAllFound(reference);
        house.does(ApplicationHouse.OFFICER, () -> desk.handOver(reference, null));
        assertThat(house.page(reference).standing()).returns("MINISTRY", Standing::turn);

        house.does(
                ApplicationHouse.MINISTRY,
                () -> decisions.decide(
                        reference,
                        null,
                        new ApplicationDecisions.Entry(
                                "GRANTED",
                                LocalDate.of(2026, 12, 2),
                                "",
                                "更新を認める",
                                "",
                                List.of(new ApplicationDecisions.Condition(
                                        "受入実績を6月末に報告", LocalDate.of(2027, 6, 30))))));
        ApplicationPage granted = house.page(reference);
        assertThat(granted.standing().state()).isEqualTo("GRANTED");
        assertThat(granted.decisions()).singleElement().satisfies(d -> {
            assertThat(d.termUntil()).isEqualTo(LocalDate.of(2028, 12, 2));
            assertThat(d.conditions()).hasSize(1);
            assertThat(d.side()).isEqualTo("MINISTRY");
        });
        assertThat(house.mailed())
                .containsExactly(
                        "application-received",
                        "application-asked",
                        "application-asked",
                        "application-asked",
                        "application-handed-over",
                        "application-granted");
        assertThat(granted.events())
                .extracting(ApplicationPage.Event::action)
                .contains("BEGIN", "SUBMIT", "ASK", "ANSWER", "SETTLE", "CHECK", "HAND_OVER", "GRANT");
        registerHoldsTheContracts(reference);
        theConditionIsRemindedUntilItIsMet(reference);
    }

    private void registerHoldsTheContracts(String reference) {
        List<Contract> contracts = house.as(
                ApplicationHouse.OFFICER, () -> house.get(AgencyContracts.class).of("B-101"));
        assertThat(contracts)
                .hasSize(2)
                .allSatisfy(c -> assertThat(c.application()).isEqualTo(reference))
                .extracting(c -> c.terms().hospital() + " " + c.terms().until() + " "
                        + c.terms().memorandumOn())
                .containsExactlyInAnyOrder("架空中央病院 2027-11-25 null", "架空大学病院 2026-11-20 2026-12-02");
        assertThat(contracts).allSatisfy(c -> assertThat(c.copies()).hasSize(1));
    }

    private void theConditionIsRemindedUntilItIsMet(String reference) {
        house.mails.clear();
        List<LocalDate> days = List.of(
                LocalDate.of(2027, 6, 22),
                LocalDate.of(2027, 6, 23),
                LocalDate.of(2027, 6, 30),
                LocalDate.of(2027, 7, 1),
                LocalDate.of(2027, 7, 2));
        for (LocalDate day : days) {
            remindOfConditions(day);
            remindOfConditions(day);
        }
        assertThat(house.mailed())
                .as("five working days before, and on the first working day after, each once")
                .containsExactly("application-condition", "application-condition-late");
        long condition =
                house.page(reference).decisions().get(0).conditions().get(0).id();
        remindOfConditions(LocalDate.of(2027, 12, 1));
        assertThat(house.mailed()).hasSize(3);
        house.does(ApplicationHouse.OFFICER, () -> decisions.met(reference, null, condition, "実績報告書を受領"));
        remindOfConditions(LocalDate.of(2028, 6, 1));
        assertThat(house.mailed()).hasSize(3);
        assertThat(house.page(reference).decisions().get(0).conditions())
                .singleElement()
                .returns("実績報告書を受領", ApplicationPage.Condition::metNote);
    }

    private void remindOfConditions(LocalDate day) {
        house.to(day);
        ConditionReminders reminders = house.get(ConditionReminders.class);
        house.does(
                ApplicationHouse.JOB,
                () -> reminders.awaited().forEach(id -> reminders.remind(id, house.clock.instant())));
    }

    @Test
    void whatDatesAndFiguresShowCannotBeNotedAway() {
        String reference = steps.sent("TAX_CERTIFICATE", "COMPANY_REGISTER");
        for (String item : List.of("TAX_CERTIFICATE", "COMPANY_REGISTER")) {
            assertThatThrownBy(() -> steps.note(reference, item, Result.FOUND, ""))
                    .hasMessageStartingWith("application.computed-otherwise");
            assertThatThrownBy(() -> steps.note(reference, item, Result.LEFT_TO_MINISTRY, "please"))
                    .hasMessageStartingWith("application.left-needs-words");
        }
    }

    @Test
    void anUnmetConditionCanBeLeftToTheMinistryWithWordsOnly() {
        String reference = steps.begun();
        house.does(ApplicationHouse.AGENCY, () -> {
            own.setRecord(reference, "2026-05-01\tCN\t架空病院");
            own.submit(reference);
        });
        assertThat(steps.results(reference)).containsEntry("PATIENTS_EACH_HALF_YEAR", Result.CONTRADICTORY);
        assertThatThrownBy(() -> steps.note(reference, "PATIENTS_TOTAL", Result.LEFT_TO_MINISTRY, " "))
                .hasMessageStartingWith("application.left-needs-words");
        steps.note(reference, "PATIENTS_TOTAL", Result.LEFT_TO_MINISTRY, "申請者は実績不足を認めている。");
        assertThat(steps.results(reference)).containsEntry("PATIENTS_TOTAL", Result.LEFT_TO_MINISTRY);
    }

    @Test
    void aRunningApplicationKeepsItsRulesWhenNewOnesBegin() {
        String reference = steps.sent("TAX_CERTIFICATE", "COMPANY_REGISTER");
        ApplicationRules rules = house.get(ApplicationRules.class);
        long base =
                house.as(ApplicationHouse.OFFICER, () -> rules.versions().get(0).id());
        long id = house.as(ApplicationHouse.OFFICER, () -> rules.beginDraft(base));
        RuleVersion draft = house.as(ApplicationHouse.OFFICER, rules::versions).get(0);
        assertThatThrownBy(() -> house.does(ApplicationHouse.OFFICER, () -> rules.release(id, draft.edition())))
                .hasMessage("rules.second-person");
        house.does(ApplicationHouse.SECOND_OFFICER, () -> rules.release(id, draft.edition()));
        house.to(draft.validFrom());
        assertThat(house.page(reference).standing().ruleVersion()).isEqualTo("2022-06-29-provisional");
        assertThat(house.as(ApplicationHouse.VISITOR, rules::current).version()).isEqualTo(draft.version());
    }

    @Test
    void releasedRulesAreNotChangedNotEvenInTheDatabase() {
        for (String change : List.of(
                "update application_rule_set set desk_days = 1",
                "delete from application_rule_item",
                "update application_rule_item set required = false")) {
            assertThatThrownBy(() -> house.jdbi.useHandle(h -> h.execute(change)))
                    .hasMessageContaining("released rules are not changed");
        }
    }

    @Test
    void agenciesAndTheMinistrySeeOnlyWhatIsTheirs() {
        String reference = steps.sent("TAX_CERTIFICATE", "COMPANY_REGISTER");
        for (Actor stranger :
                List.of(ApplicationHouse.agency("B-102"), ApplicationHouse.agency("AAAA-BBBB-CCCC-DDDD"))) {
            assertThatThrownBy(() -> house.as(stranger, () -> own.open(reference)))
                    .hasMessage("not-found");
            assertThatThrownBy(() -> house.does(stranger, () -> own.takeBack(reference)))
                    .hasMessage("not-found");
        }
        assertThatThrownBy(() -> house.as(ApplicationHouse.MINISTRY, () -> house.get(ApplicationQueue.class)
                        .open(reference)))
                .hasMessage("not-found");
        assertThat(house.as(ApplicationHouse.agency(reference), () -> own.open(reference))
                        .events())
                .as("the session of one application's link sees it, without the desk's steps")
                .isEmpty();
    }

    @Test
    void nobodyAnswersSoItIsRemindedOnceNoticedOnceAndClosed() {
        String reference = steps.sent("TAX_CERTIFICATE", "COMPANY_REGISTER");
        steps.ask(reference, "TAX_CERTIFICATE", Result.MISSING);
        LocalDate due = house.page(reference).defects().get(0).dueOn();
        steps.remind(due.minusDays(1));
        steps.remind(due.minusDays(1));
        steps.remind(due);
        assertThat(house.mailed()).filteredOn("application-reminder"::equals).hasSize(1);
        steps.remind(due.plusDays(3));
        steps.remind(due.plusDays(4));
        assertThat(house.mailed()).filteredOn("application-last-notice"::equals).hasSize(1);
        LocalDate lapse = house.page(reference).defects().get(0).lapseOn();
        steps.remind(lapse);
        assertThat(house.page(reference).standing().state()).isEqualTo("RECEIVED");
        steps.remind(lapse.plusDays(1));
        steps.remind(lapse.plusDays(2));
        assertThat(house.page(reference).standing().state()).isEqualTo("LAPSED");
        assertThat(house.mailed()).filteredOn("application-lapsed"::equals).hasSize(1);
    }

    @Test
    void theSecondOfficerIsToldWhoChangedWhat() {
        String reference = steps.sent("TAX_CERTIFICATE", "COMPANY_REGISTER");
        long seen = house.page(reference).standing().lastEvent();
        house.does(ApplicationHouse.OFFICER, () -> desk.take(reference, seen));
        assertThatThrownBy(() -> house.does(ApplicationHouse.SECOND_OFFICER, () -> desk.take(reference, seen)))
                .isInstanceOfSatisfying(
                        BusinessRejection.class,
                        e -> assertThat(e.problems().get(0).arguments()).startsWith("staff:1", "OWNER.TAKE"));
    }

    @Test
    void aChangeIsWrittenToTheRegisterAndAWithdrawalTakesTheAgencyOffTheList() {
        String change = house.as(ApplicationHouse.AGENCY, () -> own.begin("CHANGE", "ja"));
        house.does(ApplicationHouse.AGENCY, () -> {
            Map<String, String> typed = new TreeMap<>(ApplicationHouse.form().values());
            typed.put("new.email", "new@aoi.example");
            own.save(change, new ApplicationForm(typed));
            for (String item : List.of("CHANGE_NOTICE", "COMPANY_REGISTER")) {
                own.addPaper(change, item, "a.pdf", ApplicationHouse.pdf(item), TODAY, null);
            }
            own.submit(change);
        });
        steps.grant(change);
        assertThat(steps.register("B-101").email()).isEqualTo("new@aoi.example");
        String leaving = house.as(ApplicationHouse.AGENCY, () -> own.begin("WITHDRAWAL", "ja"));
        house.does(ApplicationHouse.AGENCY, () -> {
            Map<String, String> typed = new TreeMap<>(ApplicationHouse.form().values());
            typed.put("withdrawOn", "2026-12-31");
            own.save(leaving, new ApplicationForm(typed));
            own.addPaper(leaving, "WITHDRAWAL_NOTICE", "a.pdf", ApplicationHouse.pdf("w"), TODAY, null);
            own.submit(leaving);
        });
        steps.grant(leaving);
        assertThat(steps.register("B-101"))
                .returns("deregistered", RegisterRow::status)
                .returns(LocalDate.of(2026, 12, 31), RegisterRow::deregisteredOn)
                .returns("new@aoi.example", RegisterRow::email);
    }

    @Test
    void aNewAgencyIsEnteredByTheDeskGivenANumberOrRefusedWithAReasonAndASnapshot() {
        String refused = steps.entered();
        steps.noteLeft(refused);
        house.does(ApplicationHouse.OFFICER, () -> desk.handOver(refused, null));
        house.does(
                ApplicationHouse.OFFICER,
                () -> decisions.enter(
                        refused,
                        null,
                        new ApplicationDecisions.Entry("REFUSED", TODAY, "PATIENTS", "", "", List.of())));
        assertThat(house.page(refused).decisions().get(0)).returns("DESK", ApplicationPage.Decision::side);
        String snapshot = house.jdbi.withHandle(
                h -> h.createQuery("select convert_from(snapshot_sealed, 'UTF8') from application_decision")
                        .mapTo(String.class)
                        .one());
        assertThat(snapshot)
                .contains("finding PATIENTS_TOTAL = LEFT_TO_MINISTRY", "paper ", "stated netAssets = 12000000");

        String granted = steps.entered();
        steps.noteLeft(granted);
        house.does(ApplicationHouse.OFFICER, () -> desk.handOver(granted, null));
        assertThatThrownBy(() -> house.does(
                        ApplicationHouse.MINISTRY, () -> decisions.decide(granted, null, steps.entry("B-101"))))
                .as("a number that somebody has")
                .hasMessageStartingWith("application.new-number");
        house.does(ApplicationHouse.MINISTRY, () -> decisions.decide(granted, null, steps.entry("B-901")));
        assertThat(steps.register("B-901").name()).isEqualTo("株式会社あおい医療渡航（架空）");
        assertThat(house.page(granted).standing().guarantorNumber()).isEqualTo("B-901");
    }
}
