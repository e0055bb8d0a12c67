package org.medinbound.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.medinbound.hospital.EntryCells;
import org.medinbound.hospital.EntrySection;
import org.medinbound.hospital.HospitalFacts;
import org.medinbound.hospital.HospitalProfile;
import org.medinbound.listing.model.ProposalAction;
import org.medinbound.listing.model.ProposalState;

class ProposalTest {
    private final ListingHouse house = new ListingHouse();
    private final OwnEntry own = house.get(OwnEntry.class);
    private final EntryDesk desk = house.get(EntryDesk.class);

    @Test
    void nothingShowsBeforeAnOfficerPublishesItAndThenOnlyWhatWasChosen() {
        Map<String, String> before = house.published();
        house.keeps(EntrySection.BASIC, "phone", "+81-3-1111-1111");
        house.keeps(EntrySection.STAY, "rooms", "single:11000-22000;shared");
        house.does(
                ListingHouse.HOSPITAL,
                () -> own.send(ListingHouse.MINATO, "新館が開きました", house.own().seen()));
        assertThat(house.published()).isEqualTo(before);

        Proposal sent = only();
        assertThat(sent.note()).isEqualTo("新館が開きました");
        ProposalSeen seen = file(sent).seen();
        assertThat(house.refusal(
                        ListingHouse.ANN, () -> desk.publish(sent.reference(), Set.of(EntrySection.STAY), "", seen)))
                .as("the rest goes back with a reason")
                .isEqualTo("listing.reason");
        house.does(
                ListingHouse.ANN,
                () -> desk.publish(sent.reference(), Set.of(EntrySection.STAY), "電話番号を確認できません", seen));

        assertThat(house.published().get("rooms")).isEqualTo("shared;single:11000-22000");
        assertThat(house.published().get("phone")).isEqualTo(before.get("phone"));
        assertThat(house.own().open()).isNotNull();
        assertThat(house.own().open().proposal().state()).isEqualTo("RETURNED");
        assertThat(house.own().open().sections()).containsExactly(EntrySection.BASIC);
        assertThat(house.mailed()).containsExactly("entry-published-part");
    }

    @Test
    void aPublishedSectionIsStatedByTheHospitalOnTheDayItWasSentAndTheOthersStayAsTheyWere() {
        house.keeps(EntrySection.STAFF, "equipment", "mri-3t:2");
        house.does(
                ListingHouse.HOSPITAL,
                () -> own.send(ListingHouse.MINATO, "", house.own().seen()));
        house.clock.to("2026-12-05T01:00:00Z");
        LocalDate old = profile().statement(EntrySection.BASIC).statedOn();
        Proposal sent = only();
        house.does(
                ListingHouse.ANN,
                () -> desk.publish(
                        sent.reference(),
                        EnumSet.allOf(EntrySection.class),
                        "",
                        file(sent).seen()));
        assertThat(profile().statement(EntrySection.STAFF).statedOn()).isEqualTo("2026-12-01");
        assertThat(profile().statement(EntrySection.STAFF).source()).isEqualTo("hospital");
        assertThat(profile().statement(EntrySection.BASIC).statedOn()).isEqualTo(old);
        assertThat(house.mailed()).containsExactly("entry-published");
    }

    @Test
    void ofTwoColleaguesTheSecondIsToldAndADoubleClickIsNot() {
        house.keeps(EntrySection.BASIC, "beds", "500");
        long seen = house.own().seen();
        house.keeps(EntrySection.BASIC, "beds", "501");
        assertThat(house.refusal(
                        ListingHouse.HOSPITAL,
                        () -> own.keep(
                                ListingHouse.MINATO,
                                EntrySection.BASIC,
                                house.with(EntrySection.BASIC, "beds", "502"),
                                seen)))
                .isEqualTo("listing.changed");
        assertThat(house.refusal(
                        ListingHouse.HOSPITAL,
                        () -> own.keep(
                                ListingHouse.MINATO,
                                EntrySection.BASIC,
                                house.with(EntrySection.BASIC, "beds", "501"),
                                seen)))
                .as("the same once more")
                .isEqualTo("nothing");
    }

    @Test
    void ofTwoOfficersTheSecondIsToldAndWhoeverReadAnOlderEntryToo() {
        house.keeps(EntrySection.BASIC, "beds", "500");
        house.does(
                ListingHouse.HOSPITAL,
                () -> own.send(ListingHouse.MINATO, "", house.own().seen()));
        Proposal sent = only();
        ProposalSeen seen = file(sent).seen();
        HospitalProfile before = profile();
        house.does(ListingHouse.ANN, () -> house.get(HospitalFacts.class)
                .publish(
                        before,
                        Map.of("website", "https://other.example/"),
                        Set.of(),
                        before.statement(EntrySection.BASIC)));
        assertThat(house.refusal(
                        ListingHouse.ANN, () -> desk.publish(sent.reference(), Set.of(EntrySection.BASIC), "", seen)))
                .isEqualTo("listing.entry-changed");
        assertThat(file(sent).isOvertaken(EntrySection.BASIC)).isTrue();
        house.does(ListingHouse.ANN, () -> desk.sendBack(sent.reference(), "確認してください", seen));
        assertThat(house.refusal(ListingHouse.BEN, () -> desk.sendBack(sent.reference(), "同じく", seen)))
                .isEqualTo("listing.changed");
    }

    @Test
    void aSectionThatIsAsPublishedLeavesTheProposalAndNothingCannotBeSent() {
        house.keeps(EntrySection.LANGUAGES, "languages", "en/staff/weekdays/09:00-17:00");
        Map<String, String> published = EntryCells.of(EntrySection.LANGUAGES, house.published());
        house.does(
                ListingHouse.HOSPITAL,
                () -> own.keep(
                        ListingHouse.MINATO,
                        EntrySection.LANGUAGES,
                        published,
                        house.own().seen()));
        assertThat(house.own().open().sections()).isEmpty();
        assertThat(house.refusal(
                        ListingHouse.HOSPITAL,
                        () -> own.send(ListingHouse.MINATO, "", house.own().seen())))
                .isEqualTo("listing.nothing");
    }

    @Test
    void faultyFieldsAreNamedAndAnotherHospitalsEntryIsNotThere() {
        assertThat(house.refusal(
                        ListingHouse.HOSPITAL,
                        () -> own.keep(
                                ListingHouse.MINATO,
                                EntrySection.BASIC,
                                house.with(EntrySection.BASIC, "website", "javascript:alert(1)"),
                                0)))
                .isEqualTo("hospital.import.form");
        assertThat(house.refusal(ListingHouse.hospital("aoi-university"), () -> own.confirm(ListingHouse.MINATO)))
                .isEqualTo("not-found");
    }

    @Test
    void oneClickConfirmsEverySectionThatIsNotBeingChanged() {
        house.keeps(EntrySection.PRICES, "prices", "");
        house.does(ListingHouse.HOSPITAL, () -> own.confirm(ListingHouse.MINATO));
        assertThat(profile().statement(EntrySection.BASIC).statedOn()).isEqualTo("2026-12-01");
        assertThat(profile().statement(EntrySection.PRICES).statedOn()).isBefore(LocalDate.of(2026, 12, 1));
        assertThat(house.own().steps().get(0).action()).isEqualTo("CONFIRM");
    }

    @Test
    void whatIsOldIsListedByTheRuleOfTheDayAndAReminderGoesOnceADay() {
        EntryAges ages = house.get(EntryAges.class);
        AgeFilter minato = new AgeFilter("minato-central", null, 1, 50);
        assertThat(house.as(ListingHouse.ANN, () -> ages.page(minato, "ja")).total())
                .isZero();
        assertThat(house.refusal(ListingHouse.ANN, () -> ages.rule(LocalDate.of(2026, 11, 30), 6)))
                .isEqualTo("listing.age-past");
        house.does(ListingHouse.ANN, () -> ages.rule(LocalDate.of(2026, 12, 2), 1));
        assertThat(house.as(ListingHouse.ANN, () -> ages.page(minato, "ja")).total())
                .as("not before its day")
                .isZero();
        house.clock.to("2026-12-02T01:00:00Z");
        assertThat(house.as(ListingHouse.ANN, () -> ages.page(minato, "ja")).total())
                .isEqualTo(EntrySection.values().length);
        house.does(ListingHouse.ANN, () -> ages.remind(ListingHouse.MINATO));
        assertThat(house.refusal(ListingHouse.ANN, () -> ages.remind(ListingHouse.MINATO)))
                .isEqualTo("listing.reminded");
        assertThat(house.mailed()).containsExactly("entry-old");
    }

    @Test
    void aProposalThatIsOverTakesNothingMore() {
        for (ProposalState state : ProposalState.values()) {
            assertThat(Arrays.stream(ProposalAction.values())
                            .anyMatch(action -> state.after(action).isPresent()))
                    .as(state.name())
                    .isEqualTo(ProposalState.OPEN.contains(state));
        }
    }

    private Proposal only() {
        return house.as(ListingHouse.ANN, () -> desk.page(new ProposalFilter(null, null, 1, 50), "ja"))
                .rows()
                .get(0);
    }

    private ProposalFile file(Proposal proposal) {
        return house.as(ListingHouse.ANN, () -> desk.open(proposal.reference(), "ja"));
    }

    private HospitalProfile profile() {
        return house.get(HospitalFacts.class).find(ListingHouse.MINATO).orElseThrow();
    }
}
