package org.medinbound.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medinbound.shared.BusinessRejection;

class InquiryWayTest {
    private final CaseHouse house = new CaseHouse();
    private final InquiryDrafts drafts = house.get(InquiryDrafts.class);
    private final InquirySubmission submission = house.get(InquirySubmission.class);
    private final InquiryDesk desk = house.get(InquiryDesk.class);
    private final OwnInquiry own = house.get(OwnInquiry.class);

    @AfterEach
    void close() {
        house.close();
    }

    private String draft() {
        String token = house.as(CaseHouse.VISITOR, () -> drafts.start("en")).token();
        for (String step : InquiryForm.STEPS) {
            assertThat(house.as(
                            CaseHouse.VISITOR,
                            () -> drafts.save(token, step, CaseHouse.form().values())))
                    .isEmpty();
        }
        return token;
    }

    @Test
    void aDraftKeepsWhatWasTypedEvenWhenItIsWrong() {
        String token = house.as(CaseHouse.VISITOR, () -> drafts.start("en")).token();
        var problems = house.as(
                CaseHouse.VISITOR,
                () -> drafts.save(token, "about", Map.of("name", "Amal", "email", "no mailbox", "birthYear", "75")));
        assertThat(problems)
                .extracting("field")
                .contains("email", "birthYear", "residence", "sex")
                .doesNotContain("name");
        InquiryDraft draft =
                house.as(CaseHouse.VISITOR, () -> drafts.open(token)).orElseThrow();
        assertThat(draft.form().text("email")).isEqualTo("no mailbox");
        assertThat(draft.step()).isEqualTo("about");
    }

    @Test
    void sendingTwiceMakesOneInquiryAndOneMail() {
        String token = draft();
        String first = house.as(CaseHouse.VISITOR, () -> submission.send(token));
        String second = house.as(CaseHouse.VISITOR, () -> submission.send(token));
        assertThat(second).isEqualTo(first);
        assertThat(house.mailedTo("amal@example.org")).containsExactly("inquiry-received");
        assertThat(house.standing(first))
                .extracting(Standing::stage, Standing::turn)
                .containsExactly("CHECKING", "DESK");
    }

    @Test
    void aDraftThatWasSentCannotBeChangedByTheBackButton() {
        String token = draft();
        house.as(CaseHouse.VISITOR, () -> submission.send(token));
        assertThatThrownBy(() ->
                        house.as(CaseHouse.VISITOR, () -> drafts.save(token, "medical", Map.of("question", "other"))))
                .isInstanceOf(BusinessRejection.class)
                .hasMessageContaining("inquiry.already-sent");
    }

    @Test
    void anExpiredDraftIsNotFound() {
        String token = draft();
        house.clock.to("2026-12-30T00:00:00Z");
        assertThat(house.as(CaseHouse.VISITOR, () -> drafts.open(token))).isEmpty();
    }

    @Test
    void anIncompleteInquiryIsRefusedWithAllItsProblems() {
        assertThatThrownBy(() -> house.as(
                        CaseHouse.VISITOR, () -> submission.sendWhole(new InquiryForm(Map.of("kind", "TREATMENT")))))
                .isInstanceOfSatisfying(BusinessRejection.class, e -> assertThat(e.problems())
                        .extracting("field")
                        .contains("name", "email", "question", "wantedTime", "consents"));
        assertThat(house.mails).isEmpty();
    }

    @Test
    void filesOfADraftPassToTheInquiry() {
        String token = draft();
        house.does(CaseHouse.VISITOR, () -> drafts.attach(token, "letter.pdf", new ByteArrayInputStream(new byte[3])));
        String reference = house.as(CaseHouse.VISITOR, () -> submission.send(token));
        assertThat(house.page(reference).files())
                .singleElement()
                .satisfies(f -> assertThat(f.file().name()).isEqualTo("letter.pdf"));
    }

    @Test
    void theDeskAsksTheSenderAnswersTheDeskSettles() {
        String reference = house.received();
        LocalDate due = LocalDate.of(2026, 12, 3);
        house.does(CaseHouse.OFFICER, () -> desk.ask(reference, null, "MEDICINES", "Please send a list.", due));
        assertThat(house.standing(reference))
                .extracting(Standing::stage, Standing::turn, Standing::dueOn)
                .containsExactly("INFORMATION", "PATIENT", due);
        assertThat(house.mailedTo("amal@example.org")).containsExactly("inquiry-received", "inquiry-asked");

        long asked = house.page(reference).deficiencies().get(0).id();
        house.does(CaseHouse.sender(reference), () -> own.answer(reference, asked, "Only Amlodipine", false));
        assertThat(house.standing(reference).turn()).isEqualTo("DESK");

        house.does(CaseHouse.OFFICER, () -> desk.settle(reference, null, asked));
        assertThat(house.standing(reference))
                .extracting(Standing::stage, Standing::turn)
                .containsExactly("CHECKING", "DESK");
        assertThat(house.page(reference).events())
                .extracting(e -> e.part() + "." + e.action())
                .containsExactly("INQUIRY.SEND", "DEFICIENCY.ASK", "DEFICIENCY.ANSWER", "DEFICIENCY.SETTLE");
    }

    @Test
    void anEmptyAnswerIsRefused() {
        String reference = house.received();
        house.does(
                CaseHouse.OFFICER, () -> desk.ask(reference, null, "MEDICINES", "Please", LocalDate.of(2026, 12, 3)));
        long asked = house.page(reference).deficiencies().get(0).id();
        assertThatThrownBy(
                        () -> house.does(CaseHouse.sender(reference), () -> own.answer(reference, asked, "  ", false)))
                .hasMessageContaining("inquiry.answer-empty");
    }

    @Test
    void theCheckCannotPassWhileSomethingIsOpenOrUnchecked() {
        String reference = house.received();
        assertThatThrownBy(() -> house.does(CaseHouse.OFFICER, () -> desk.passCheck(reference, null)))
                .hasMessageContaining("inquiry.unchecked");
        house.does(CaseHouse.OFFICER, () -> {
            Map<String, String> all = new HashMap<>();
            house.get(InquiryQueue.class)
                    .checklist("TREATMENT", "ja", "en")
                    .forEach(i -> all.put(i.code(), "NOT_NEEDED"));
            desk.check(reference, null, all);
            desk.ask(reference, null, "TESTS", "Please", LocalDate.of(2026, 12, 3));
        });
        assertThatThrownBy(() -> house.does(CaseHouse.OFFICER, () -> desk.passCheck(reference, null)))
                .hasMessageContaining("inquiry.still-open");
    }

    @Test
    void theSecondOfTwoOfficersIsToldWhatTheFirstDid() {
        String reference = house.received();
        long seen = house.standing(reference).lastEvent();
        house.does(CaseHouse.OFFICER, () -> desk.ask(reference, seen, "TESTS", "Please", LocalDate.of(2026, 12, 3)));
        assertThatThrownBy(() -> house.does(CaseHouse.SECOND_OFFICER, () -> desk.close(reference, seen, "ANSWERED")))
                .isInstanceOfSatisfying(BusinessRejection.class, e -> {
                    assertThat(e.kind()).isEqualTo(BusinessRejection.Kind.CONFLICT);
                    assertThat(e.code()).isEqualTo("inquiry.changed");
                    assertThat(e.problems().get(0).arguments()).startsWith("staff:1", "DEFICIENCY.ASK");
                });
        assertThat(house.standing(reference).state()).isEqualTo("RECEIVED");
    }

    @Test
    void anOfficerIsNotStoppedByTheOwnSteps() {
        String reference = house.received();
        long seen = house.standing(reference).lastEvent();
        house.does(CaseHouse.OFFICER, () -> desk.take(reference, seen));
        house.does(CaseHouse.OFFICER, () -> desk.write(reference, seen, "We read your papers today."));
        assertThat(house.page(reference).messages())
                .singleElement()
                .extracting("text")
                .isEqualTo("We read your papers today.");
    }

    @Test
    void aPatientCannotOpenAnotherPatientsCase() {
        String mine = house.received();
        String other = house.received();
        assertThatThrownBy(() -> house.as(CaseHouse.sender(mine), () -> own.open(other, "en")))
                .isInstanceOfSatisfying(
                        BusinessRejection.class, e -> assertThat(e.kind()).isEqualTo(BusinessRejection.Kind.NOT_FOUND));
        assertThatThrownBy(() -> house.as(CaseHouse.VISITOR, () -> own.open(other, "en")))
                .hasMessageContaining("not-found");
    }

    @Test
    void aClosedCaseTakesNothingMore() {
        String reference = house.received();
        house.does(CaseHouse.OFFICER, () -> desk.close(reference, null, "ANSWERED"));
        assertThat(house.standing(reference))
                .extracting(Standing::stage, Standing::turn, Standing::dueOn)
                .containsExactly("ENDED", "NOBODY", null);
        assertThatThrownBy(() -> house.does(CaseHouse.sender(reference), () -> own.write(reference, "Hello")))
                .hasMessageContaining("inquiry.ended");
    }

    @Test
    void theQueueShowsWhatIsLateFirst() {
        String early = house.received();
        house.clock.to("2026-11-30T01:00:00Z");
        String late = house.received();
        house.does(CaseHouse.OFFICER, () -> desk.ask(late, null, "TESTS", "Please", LocalDate.of(2026, 12, 20)));
        var rows =
                house.as(CaseHouse.OFFICER, () -> house.get(InquiryQueue.class).rows(QueueFilter.all()));
        assertThat(rows.rows()).extracting(Standing::reference).containsExactly(early, late);
        assertThat(house.as(
                        CaseHouse.OFFICER, () -> house.get(InquiryQueue.class).counts()))
                .isEqualTo(new QueueCounts(2, 1, 1, 2));
    }

    @Test
    void codesThatNoListOffersAreRefused() {
        Map<String, String> values = new HashMap<>(CaseHouse.form().values());
        values.put("specialty", "a\0b");
        values.put("hospitals", "aoi,<script>");
        assertThatThrownBy(() -> house.as(CaseHouse.VISITOR, () -> submission.sendWhole(new InquiryForm(values))))
                .hasMessageContaining("inquiry.choose.specialty")
                .hasMessageContaining("inquiry.choose.hospitals");
    }
}
