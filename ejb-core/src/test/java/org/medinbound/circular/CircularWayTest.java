package org.medinbound.circular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medinbound.circular.CircularHouse.DESK;
import static org.medinbound.circular.CircularHouse.MINISTRY;
import static org.medinbound.circular.CircularHouse.SECOND_DESK;
import static org.medinbound.circular.CircularHouse.TIMETABLE;
import static org.medinbound.circular.CircularHouse.agency;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medinbound.access.Actor;
import org.medinbound.notification.Mail;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** The way of a circular from its composer to the table of answers, on a real database. */
class CircularWayTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);

    private final CircularHouse house = new CircularHouse();
    private final CircularComposition composition = house.get(CircularComposition.class);
    private final CircularRelease release = house.get(CircularRelease.class);
    private final CircularQueue queue = house.get(CircularQueue.class);
    private final CircularCare care = house.get(CircularCare.class);
    private final CircularResults results = house.get(CircularResults.class);
    private final AgencyCirculars agencies = house.get(AgencyCirculars.class);
    private final CircularReminders reminders = house.get(CircularReminders.class);

    @BeforeEach
    void imports() {
        house.guarantors(
                "B-001,架空一,One,active,2020-01-01,,one@a.example,03,ja",
                "B-002,架空二,Two,active,2020-01-01,,two@a.example,03,en",
                "B-003,架空三,,suspended,2020-01-01,,,03,ja",
                "B-004,架空四,Four,deregistered,2020-01-01,2025-01-31,four@a.example,03,ja",
                "B-005,架空五,Five,active,2020-01-01,,five@a.example,03,vi");
        house.jdbi.useHandle(
                h -> h.execute("update guarantor_contact set mail_language = 'en' where mailbox like 'two@%'"));
    }

    @Test
    void aSecondPersonReleasesAndTheComposerCannot() {
        String reference = submitted(MINISTRY, ReceiverFilter.everybody());
        refused("circular.same-person", MINISTRY, () -> release.release(reference, null, 4));
        assertThat(house.as(MINISTRY, () -> release.hindrance(reference))).isEqualTo("circular.same-person");
        assertThat(house.as(DESK, () -> release.hindrance(reference))).isNull();
        house.does(DESK, () -> release.release(reference, null, 4));
        assertThat(page(reference).state()).isEqualTo("RELEASED");
        refused("circular.state.RELEASED", DESK, () -> release.release(reference, null, 4));
    }

    @Test
    void whatTheDeskComposedTheMinistryReleases() {
        String reference = submitted(DESK, ReceiverFilter.everybody());
        refused("circular.ministry-releases", SECOND_DESK, () -> release.release(reference, null, 4));
        house.does(MINISTRY, () -> release.release(reference, null, 4));
        assertThat(page(reference).releasedBy()).isEqualTo(MINISTRY.id());
    }

    @Test
    void whoChangedItAfterwardsIsAlsoAComposer() {
        String reference = submitted(MINISTRY, ReceiverFilter.everybody());
        house.does(DESK, () -> release.sendBack(reference, null, "期限が短すぎます"));
        house.does(DESK, () -> composition.write(reference, null, texts(), DUE.plusDays(3)));
        house.does(MINISTRY, () -> composition.submit(reference, null));
        refused("circular.same-person", DESK, () -> release.release(reference, null, 4));
        house.does(SECOND_DESK, () -> release.release(reference, null, 4));
    }

    @Test
    void theReceiversAreThoseOfTheReleaseAndStaySo() {
        String reference = submitted(MINISTRY, ReceiverFilter.everybody());
        house.guarantors("B-006,架空六,Six,active,2020-01-01,,six@a.example,03,ja");
        refused("circular.receivers-changed", DESK, () -> release.release(reference, null, 4));
        house.does(DESK, () -> release.release(reference, null, 5));
        house.guarantors("B-007,架空七,Seven,active,2020-01-01,,seven@a.example,03,ja");
        assertThat(numbers(reference, null)).containsExactly("B-001", "B-002", "B-003", "B-005", "B-006");
    }

    @Test
    void everybodyIsWrittenToInItsOwnLanguage() {
        String reference = released(ReceiverFilter.everybody());
        assertThat(house.mails)
                .extracting(Mail::to, Mail::language)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("one@a.example", "ja"),
                        org.assertj.core.groups.Tuple.tuple("two@a.example", "en"),
                        org.assertj.core.groups.Tuple.tuple("five@a.example", "vi"));
        assertThat(house.mails)
                .filteredOn(m -> m.to().startsWith("five"))
                .singleElement()
                .satisfies(m -> assertThat(m.arguments()).contains("Số hợp đồng", reference));
        assertThat(row(reference, "B-003").delivery()).as("no mailbox").isEqualTo("NONE");
        assertThat(row(reference, "B-003").standing()).isEqualTo("bounced");
    }

    @Test
    void openingIsSeeingThePageAndNothingElse() {
        String reference = released(ReceiverFilter.everybody());
        assertThat(row(reference, "B-001").standing()).isEqualTo("queued");
        house.mailsBecome("SENT");
        assertThat(row(reference, "B-001").standing()).isEqualTo("delivered");
        assertThat(house.as(agency("B-001"), () -> agencies.list("ja"))).hasSize(1);
        assertThat(row(reference, "B-001").openedAt())
                .as("the list is no opening")
                .isNull();
        AgencyCircular seen = house.as(agency("B-001"), () -> agencies.open(reference, "ja"));
        assertThat(seen.text().subject()).isEqualTo("契約件数の照会");
        assertThat(row(reference, "B-001").standing()).isEqualTo("opened");
        assertThatThrownBy(() -> house.as(agency("B-004"), () -> agencies.open(reference, "ja")))
                .isInstanceOfSatisfying(
                        BusinessRejection.class, e -> assertThat(e.kind()).isEqualTo(BusinessRejection.Kind.NOT_FOUND));
    }

    @Test
    void aMailThatComesBackLaterIsNotDelivered() {
        String reference = released(ReceiverFilter.everybody());
        house.mailsBecome("SENT");
        house.jdbi.useHandle(h -> h.execute("update guarantor_contact set state = 'BOUNCED', bounce_code = '5.1.1',"
                + " state_since = '2026-11-24T02:00:00Z' where mailbox = 'one@a.example'"));
        assertThat(row(reference, "B-001").standing()).isEqualTo("bounced");
        assertThat(row(reference, "B-002").standing()).isEqualTo("delivered");
    }

    @Test
    void anAnswerIsCheckedByTypeKeptAsDraftSentAndCorrectedUntilTheDay() {
        String reference = released(ReceiverFilter.everybody());
        Actor one = agency("B-001");
        house.does(one, () -> agencies.keep(reference, Map.of(1, "many", 2, "yes")));
        assertThat(house.as(one, () -> agencies.open(reference, "ja")).draft()).containsEntry(1, "many");
        assertThatThrownBy(() -> house.does(one, () -> agencies.answer(reference, Map.of(1, "many", 2, "perhaps"))))
                .isInstanceOfSatisfying(BusinessRejection.class, e -> assertThat(e.problems())
                        .extracting(Problem::code, Problem::field)
                        .containsExactlyInAnyOrder(
                                org.assertj.core.groups.Tuple.tuple("circular.answer.number", "q1"),
                                org.assertj.core.groups.Tuple.tuple("circular.answer.yes_no", "q2"),
                                org.assertj.core.groups.Tuple.tuple("circular.answer.required", "q4")));
        house.does(one, () -> agencies.attach(reference, 4, "list.pdf", new ByteArrayInputStream(new byte[3])));
        house.does(one, () -> agencies.answer(reference, Map.of(1, "１，２００", 2, "yes", 3, "1,3")));
        house.morningOf("2026-12-04");
        house.does(one, () -> agencies.answer(reference, Map.of(1, "1300")));

        AgencyCircular answered = house.as(one, () -> agencies.open(reference, "ja"));
        assertThat(answered.versions()).extracting(AnswerVersion::version).containsExactly(2, 1);
        assertThat(answered.versions()).extracting(v -> v.value(1)).containsExactly("1300", "1200");
        assertThat(answered.files(answered.versions().get(0).value(4)))
                .singleElement()
                .satisfies(f -> assertThat(f.name()).isEqualTo("list.pdf"));
        assertThat(row(reference, "B-001").late()).isFalse();

        house.morningOf("2026-12-05");
        refused("circular.correction-late", one, () -> agencies.answer(reference, Map.of(1, "1")));
        assertThat(row(reference, "B-002").standing()).isEqualTo("overdue");
        house.does(agency("B-002"), () -> {
            agencies.attach(reference, 4, "late.pdf", new ByteArrayInputStream(new byte[3]));
            agencies.answer(reference, Map.of(1, "7", 2, "no"));
        });
        assertThat(row(reference, "B-002")).satisfies(r -> {
            assertThat(r.standing()).isEqualTo("answered");
            assertThat(r.late()).isTrue();
        });
    }

    @Test
    void eachStageRemindsOnceAndNeverWhoHasAnswered() {
        String reference = released(ReceiverFilter.everybody());
        answered(reference, "B-001");
        house.mails.clear();
        house.morningOf("2026-11-30");
        assertThat(run()).isZero();
        house.morningOf("2026-12-01");
        assertThat(run()).as("three working days before").isEqualTo(3);
        assertThat(run()).as("again on the same day").isZero();
        house.morningOf("2026-12-02");
        assertThat(run()).as("the same stage on the next day").isZero();
        house.morningOf("2026-12-04");
        assertThat(run()).as("on the day").isEqualTo(3);
        answered(reference, "B-002");
        house.morningOf("2026-12-05");
        assertThat(run()).as("a Saturday").isZero();
        house.morningOf("2026-12-07");
        assertThat(run()).isEqualTo(2);
        house.morningOf("2026-12-08");
        assertThat(run()).isZero();
        assertThat(house.mailedTo("one@a.example")).isEmpty();
        assertThat(house.mailedTo("two@a.example")).containsExactly("circular-reminder", "circular-reminder");
        assertThat(house.mailedTo("five@a.example"))
                .containsExactly("circular-reminder", "circular-reminder", "circular-overdue");
        assertThat(row(reference, "B-005").reminders()).isEqualTo(3);
    }

    @Test
    void anExtensionIsForOneReceiverAndToldToIt() {
        String reference = released(ReceiverFilter.everybody());
        house.mails.clear();
        LocalDate later = LocalDate.of(2026, 12, 14);
        refused("circular.extend", DESK, () -> care.extend(reference, null, "B-001", DUE, "x"));
        house.does(DESK, () -> care.extend(reference, null, "B-001", later, "担当者不在のため"));
        assertThat(house.mailedTo("one@a.example")).containsExactly("circular-extended");
        house.morningOf("2026-12-07");
        assertThat(numbers(reference, "overdue")).containsExactly("B-002", "B-003", "B-005");
        assertThat(row(reference, "B-001")).satisfies(r -> {
            assertThat(r.dueOn()).isEqualTo(later);
            assertThat(r.extended()).isTrue();
        });
        run();
        assertThat(house.mailedTo("one@a.example")).containsExactly("circular-extended");
    }

    @Test
    void aClosedCircularTakesNoAnswers() {
        String reference = released(ReceiverFilter.everybody());
        answered(reference, "B-001");
        house.does(DESK, () -> care.close(reference, null, ""));
        refused("circular.closed", agency("B-002"), () -> agencies.keep(reference, Map.of(1, "2")));
        house.morningOf("2026-12-04");
        assertThat(run()).isZero();
        List<String> rows = new ArrayList<>();
        house.does(
                MINISTRY,
                () -> results.export(
                        reference,
                        null,
                        null,
                        r -> rows.add(r.receiver().number() + " " + r.value(1) + " "
                                + r.files(4).size())));
        assertThat(rows).containsExactly("B-001 12 1", "B-002  0", "B-003  0", "B-005  0");
    }

    @Test
    void receiversFitEveryConditionAndSingleNumbersComeBesides() {
        house.reports("B-001,2026-10,2026-11-02T09:00:00+09:00,true,0");
        List<String> all = List.of("active", "suspended");
        assertThat(chosen(new ReceiverFilter(all, List.of(), List.of(), null, null, 2, List.of())))
                .as("nothing for September and October")
                .containsExactly("B-002", "B-003", "B-005");
        assertThat(chosen(new ReceiverFilter(all, List.of("vi", "en"), List.of(), null, null, 2, List.of())))
                .containsExactly("B-002", "B-005");
        assertThat(chosen(new ReceiverFilter(
                        List.of("suspended"), List.of(), List.of(), null, null, null, List.of("B-004"))))
                .containsExactly("B-003", "B-004");
        house.jdbi.useHandle(
                h -> h.execute("insert into guarantor_flag (guarantor_id, period, kind, turn, raised_at, due_at,"
                        + " rule_version, known_entry, recorded_at) select g.id, '2026-09-01', 'overdue', 1, now(), now(), 'x',"
                        + " (select max(id) from guarantor_entry), now() from guarantor g where number = 'B-005'"));
        assertThat(chosen(new ReceiverFilter(all, List.of(), List.of("overdue"), null, null, null, List.of())))
                .containsExactly("B-005");
        assertThat(chosen(new ReceiverFilter(all, List.of(), List.of(), "kanto", null, null, List.of())))
                .as("nobody reported a hospital")
                .isEmpty();
    }

    private List<String> chosen(ReceiverFilter filter) {
        return house.as(MINISTRY, () -> {
            String reference = composition.begin("ANNOUNCEMENT");
            composition.choose(reference, null, filter);
            return release.candidates(reference, 1, 50).rows().stream()
                    .map(Candidate::number)
                    .toList();
        });
    }

    @Test
    void whoWasSlowerIsToldByWhom() {
        String reference = house.as(MINISTRY, () -> composition.begin("ANNOUNCEMENT"));
        long seen = page(reference).lastEvent();
        house.does(DESK, () -> composition.choose(reference, seen, ReceiverFilter.everybody()));
        assertThatThrownBy(() -> house.does(MINISTRY, () -> composition.write(reference, seen, texts(), null)))
                .isInstanceOfSatisfying(BusinessRejection.class, e -> assertThat(e.problems())
                        .containsExactly(Problem.of("circular.changed", null, DESK.id(), "EDIT")));
    }

    @Test
    void nothingIncompleteGoesToTheSecondPerson() {
        String reference = house.as(MINISTRY, () -> composition.begin("COLLECTION"));
        house.does(
                MINISTRY,
                () -> composition.choose(
                        reference,
                        null,
                        new ReceiverFilter(List.of(), List.of(), List.of(), null, null, null, List.of())));
        assertThatThrownBy(() -> house.does(MINISTRY, () -> composition.submit(reference, null)))
                .isInstanceOfSatisfying(BusinessRejection.class, e -> assertThat(e.problems())
                        .extracting(Problem::code)
                        .containsExactly(
                                "circular.words-missing.ja",
                                "circular.words-missing.en",
                                "circular.due",
                                "circular.questions-none",
                                "circular.nobody"));
        assertThat(page(reference).state()).isEqualTo("DRAFT");
    }

    private String submitted(Actor composer, ReceiverFilter filter) {
        return house.as(composer, () -> {
            String reference = composition.begin("COLLECTION");
            composition.write(reference, null, texts(), DUE);
            ask(reference, "NUMBER", true);
            ask(reference, "YES_NO", true);
            ask(reference, "CHOICES", false);
            ask(reference, "FILE", true);
            composition.choose(reference, null, filter);
            composition.submit(reference, null);
            return reference;
        });
    }

    private String released(ReceiverFilter filter) {
        String reference = submitted(MINISTRY, filter);
        house.does(DESK, () -> release.release(reference, null, 4));
        return reference;
    }

    private void ask(String reference, String kind, boolean required) {
        List<String> choices = kind.equals("CHOICES") ? List.of("a", "b", "c") : List.of();
        Question.Wording words = new Question.Wording(kind, "", choices);
        composition.ask(reference, null, new Question(0, kind, required, words, words));
    }

    private void answered(String reference, String number) {
        house.does(agency(number), () -> {
            agencies.attach(reference, 4, "list.pdf", new ByteArrayInputStream(new byte[3]));
            agencies.answer(reference, Map.of(1, "12", 2, "no"));
        });
    }

    private static List<CircularText> texts() {
        return List.of(
                new CircularText("ja", "契約件数の照会", "契約件数をご回答ください。"),
                new CircularText("en", "Number of contracts", "Please tell us the number of contracts."),
                new CircularText("vi", "Số hợp đồng", "Vui lòng cho biết số hợp đồng."));
    }

    private long run() {
        return house.as(TIMETABLE, () -> reminders.plan(java.time.Instant.EPOCH).stream()
                .mapToLong(part -> part.work().get("reminders"))
                .sum());
    }

    private CircularPage page(String reference) {
        return house.as(DESK, () -> queue.open(reference));
    }

    private ReceiverRow row(String reference, String number) {
        return house.as(DESK, () -> queue.receiver(reference, number)).row();
    }

    private List<String> numbers(String reference, String standing) {
        return house.as(DESK, () -> queue.receivers(reference, standing, null, 1, 50)).rows().stream()
                .map(ReceiverRow::number)
                .toList();
    }

    private void refused(String code, Actor actor, Runnable deed) {
        assertThatThrownBy(() -> house.does(actor, deed))
                .isInstanceOfSatisfying(
                        BusinessRejection.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
