package org.medinbound.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medinbound.guarantor.EscalationEntry;
import org.medinbound.guarantor.EscalationFilter;
import org.medinbound.guarantor.Escalations;
import org.medinbound.guarantor.MinistryDecision;
import org.medinbound.guarantor.MinistryDecisions;
import org.medinbound.shared.BusinessRejection;

/** The desk's work on a flag, from the first letter to the ministry's answer, with those who come too late or are not meant. */
class FlagWorkTest {
    private final FlagHouse house = new FlagHouse();
    private String item = "";

    @BeforeEach
    void anAgencyIsOverdue() {
        house.agencies(
                "B-001,One,active,2026-05-01,,one@agency.example,ja",
                "B-002,Two,active,2026-05-01,,two@agency.example,ja",
                "B-003,Three,active,2026-05-01,,,ja");
        house.at("2026-06-12T10:00:00+09:00");
        house.flag();
        item = house.item("B-001", "2026-05", "overdue");
    }

    @Test
    void theDeskWritesAndTheAgencyExplainsWithADocument() {
        contact(0);
        assertThat(flag().state()).isEqualTo("CONTACTED");
        assertThat(house.mails.get(0).to()).isEqualTo("one@agency.example");
        assertThat(house.mails.get(0).link()).endsWith("/ja/my/agency/flags/" + item);

        house.does(FlagHouse.agency("B-001"), () -> {
            OwnFlags own = house.get(OwnFlags.class);
            UUID file = own.attach(item, "explanation.pdf", new ByteArrayInputStream(new byte[] {1}));
            own.explain(item, "Our office moved.", file);
        });
        FlagCases.Sheet sheet = sheet();
        assertThat(sheet.flag().state()).isEqualTo("EXPLAINED");
        FollowUpStep last = sheet.steps().get(1);
        assertThat(last.words()).isEqualTo("Our office moved.");
        assertThat(last.byAgency()).isTrue();
        assertThat(house.as(FlagHouse.OFFICER, () -> house.get(FlagCases.class).file(item, last.file())))
                .isPresent();
    }

    @Test
    void anAcceptedReasonIsCodedAndTheWorkIsClosedWithWords() {
        does(() -> work().accept(item, 0, "SYSTEM", null));
        does(() -> work().close(item, 1, "Settled by telephone"));
        assertThat(flag().state()).isEqualTo("CLOSED");
        assertThat(flag().reason()).isEqualTo("SYSTEM");
        assertThat(house.as(
                        FlagHouse.OFFICER, () -> house.get(FlagCases.class).count(FlagCaseFilter.of("active", 1, 9))))
                .isEqualTo(2);
        does(() -> work().reopen(item, 2, "Not settled"));
        assertThat(flag().state()).isEqualTo("OPEN");
        assertThat(sheet().steps())
                .extracting(FollowUpStep::action, FollowUpStep::before, FollowUpStep::after)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("ACCEPT", "OPEN", "ACCEPTED"),
                        org.assertj.core.api.Assertions.tuple("CLOSE", "ACCEPTED", "CLOSED"),
                        org.assertj.core.api.Assertions.tuple("REOPEN", "CLOSED", "OPEN"));
    }

    @Test
    void theSecondOfTwoOfficersIsToldWhoWasQuicker() {
        contact(0);
        assertThatThrownBy(() -> house.does(FlagHouse.SECOND_OFFICER, () -> house.get(FlagWork.class)
                        .note(item, 0, "Called them")))
                .isInstanceOfSatisfying(BusinessRejection.class, refused -> {
                    assertThat(refused.code()).isEqualTo("flag.changed");
                    assertThat(refused.problems().get(0).arguments()).containsExactly("staff:1", "CONTACTED");
                });
        assertThat(sheet().steps()).hasSize(1);
    }

    @Test
    void wordsAreNeededWhereTheReaderNeedsThem() {
        assertThatThrownBy(() -> does(() -> work().close(item, 0, " "))).hasMessageContaining("flag.words");
        assertThatThrownBy(() -> does(() -> work().accept(item, 0, "NONE", "x")))
                .hasMessageContaining("flag.reason");
        assertThatThrownBy(() -> does(() -> work().accept(item, 0, "OTHER", "")))
                .hasMessageContaining("flag.words");
        assertThatThrownBy(() -> does(() -> work().note(item, 0, "x".repeat(5_000))))
                .hasMessageContaining("flag.too-long");
        assertThatThrownBy(() -> does(() -> work().note("F999999", 0, "x"))).hasMessageContaining("not-found");
        assertThatThrownBy(() -> does(() -> work().note("' or 1=1", 0, "x"))).hasMessageContaining("not-found");
    }

    @Test
    void anAgencySeesOnlyItsOwnFlagsAndNotTheDesksNotes() {
        does(() -> work().note(item, 0, "They never answer the telephone"));
        assertThat(house.as(FlagHouse.agency("B-001"), () -> house.get(OwnFlags.class)
                                .open(item))
                        .steps())
                .isEmpty();
        for (Runnable other : List.<Runnable>of(
                () -> house.get(OwnFlags.class).open(item),
                () -> house.get(OwnFlags.class).explain(item, "words", null),
                () -> house.get(OwnFlags.class).attach(item, "a.pdf", new ByteArrayInputStream(new byte[1])),
                () -> house.get(OwnFlags.class).file(item, UUID.randomUUID()))) {
            assertThatThrownBy(() -> house.does(FlagHouse.agency("B-002"), other))
                    .hasMessageContaining("not-found");
        }
        assertThat(house.as(FlagHouse.agency("B-002"), () -> house.get(OwnFlags.class)
                        .list()))
                .extracting(FlagCase::number)
                .containsOnly("B-002");
    }

    @Test
    void oneLetterGoesToEachAgencyOfASelection() {
        house.at("2026-07-12T10:00:00+09:00");
        house.flag();
        List<String> items = house
                .as(FlagHouse.OFFICER, () -> house.get(FlagCases.class).page(FlagCaseFilter.of("active", 1, 99)))
                .rows()
                .stream()
                .map(FlagCase::item)
                .toList();
        assertThat(items).hasSizeGreaterThan(5);
        FlagWork.Contacted done =
                house.as(FlagHouse.OFFICER, () -> house.get(FlagWork.class).contactAll(items, "Please"));
        assertThat(done.agencies()).isEqualTo(2);
        assertThat(done.withoutMailbox()).isEqualTo(1);
        assertThat(house.mails).hasSize(2);
        assertThat(house.mails.get(0).arguments().get(2).toString().lines()).hasSize(items.size() / 3);
        assertThat(house.as(FlagHouse.OFFICER, () -> house.get(FlagCases.class).counts()))
                .containsEntry("CONTACTED", (long) done.flags());
    }

    @Test
    void anAgencyWithoutAMailboxCannotBeWrittenTo() {
        String third = house.item("B-003", "2026-05", "overdue");
        assertThatThrownBy(() -> does(() -> work().contact(third, 0, "Please explain")))
                .hasMessageContaining("flag.no-mailbox");
    }

    @Test
    void aFlagThatWasWithdrawnTakesNotesOnly() {
        house.reports("B-001,2026-05,2026-06-05T12:00:00+09:00,true,0");
        house.flag();
        assertThat(flag().withdrawnAt()).isNotNull();
        assertThatThrownBy(() -> contact(0)).hasMessageContaining("flag.withdrawn");
        does(() -> work().note(item, 0, "The letter lay in our own post"));
        assertThat(sheet().steps()).hasSize(1);
    }

    @Test
    void theMinistryIsToldOnceAnswersAndTheDeskTakesItUp() {
        does(() -> work().tell(item, 0, "Silent since May"));
        Evidence evidence = evidence();
        assertThat(evidence.told()).extracting(EscalationEntry::kind).containsExactlyInAnyOrder("flag", "referral");
        long referral = evidence.told().stream()
                .filter(told -> told.kind().equals("referral"))
                .findFirst()
                .orElseThrow()
                .id();
        house.at("2026-06-15T10:00:00+09:00");
        assertThatThrownBy(() -> decide(referral, 0, "GUIDANCE", "2026-06-16", ""))
                .hasMessageContaining("escalation.decided-on");
        decide(referral, 0, "GUIDANCE", "2026-06-15", "Guidance by telephone");
        assertThatThrownBy(() -> decide(referral, 0, "WARNING", "2026-06-15", ""))
                .hasMessageContaining("escalation.decided");
        assertThat(flag().decision()).isEqualTo("GUIDANCE");
        assertThat(answered()).isEqualTo(1);
        does(() -> house.get(MinistryDecisions.class)
                .takeUp(evidence().decisions().get(0).id()));
        assertThat(answered()).isZero();
        decide(referral, 1, "WARNING", "2026-06-15", "");
        assertThat(flag().decision()).isEqualTo("WARNING");
        assertThat(evidence().decisions()).hasSize(2);
    }

    @Test
    void aDecisionThatCameByLetterIsRecordedByTheDeskWithWhoAndHow() {
        long told = evidence().told().get(0).id();
        house.at("2026-06-15T10:00:00+09:00");
        UUID letter = house.as(FlagHouse.OFFICER, () -> house.get(MinistryDecisions.class)
                .attach(told, "letter.pdf", new ByteArrayInputStream(new byte[1])));
        assertThatThrownBy(() -> came(
                        told,
                        0,
                        new MinistryDecisions.Outside(
                                "GUIDANCE", LocalDate.parse("2026-06-16"), "", "SCREEN", " ", letter)))
                .hasMessageContaining("escalation.decided-on")
                .hasMessageContaining("escalation.way")
                .hasMessageContaining("escalation.decided-by");
        came(told, 0, byLetter("GUIDANCE", letter));
        assertThatThrownBy(() -> came(told, 0, byLetter("WARNING", null))).hasMessageContaining("escalation.decided");
        assertThatThrownBy(() -> came(told, 1, byLetter("WARNING", UUID.randomUUID())))
                .as("a file of something else")
                .isInstanceOf(BusinessRejection.class);
        MinistryDecision decision = evidence().decisions().get(0);
        assertThat(decision.fromOutside()).isTrue();
        assertThat(decision.decidedBy()).isEqualTo("Section chief Rei Kasou");
        assertThat(decision.takenUpAt()).as("the desk knows it already").isNotNull();
        assertThat(answered()).isZero();
        assertThat(flag().decision()).isEqualTo("GUIDANCE");
        assertThat(evidence().told().get(0).readAt())
                .as("whether the ministry read it is the ministry's own act")
                .isNull();
        assertThat(house.as(FlagHouse.MINISTRY, () -> house.get(MinistryDecisions.class)
                        .file(decision.id())))
                .isPresent();
        assertThat(new EvidenceTable(evidence(), "en").parts().toString()).contains("Rei Kasou", "letter");
    }

    private static MinistryDecisions.Outside byLetter(String decision, @Nullable UUID letter) {
        return new MinistryDecisions.Outside(
                decision, LocalDate.parse("2026-06-12"), "Guide them.", "LETTER", "Section chief Rei Kasou", letter);
    }

    private void came(long told, int seen, MinistryDecisions.Outside outside) {
        does(() -> house.get(MinistryDecisions.class).record(told, seen, outside));
    }

    private long answered() {
        return house.as(FlagHouse.OFFICER, () -> house.get(Escalations.class)
                .count(new EscalationFilter("answered", null, 1, 1)));
    }

    private void decide(long id, int seen, String decision, String on, String words) {
        house.does(FlagHouse.MINISTRY, () -> house.get(MinistryDecisions.class)
                .decide(id, seen, decision, LocalDate.parse(on), words));
    }

    private void contact(int seen) {
        does(() -> work().contact(item, seen, "Please explain"));
    }

    private void does(Runnable deed) {
        house.does(FlagHouse.OFFICER, deed);
    }

    private FlagWork work() {
        return house.get(FlagWork.class);
    }

    private FlagCase flag() {
        return sheet().flag();
    }

    private FlagCases.Sheet sheet() {
        return house.as(FlagHouse.OFFICER, () -> house.get(FlagCases.class).open(item));
    }

    private Evidence evidence() {
        return house.as(FlagHouse.OFFICER, () -> house.get(FlagEvidence.class).of(item));
    }
}
