package org.medinbound.circular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.medinbound.circular.CircularHouse.DESK;
import static org.medinbound.circular.CircularHouse.MINISTRY;
import static org.medinbound.circular.CircularHouse.agency;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medinbound.document.StoredFile;
import org.medinbound.notification.Mail;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** Files of the composer, several contacts of one agency, and answers that came by letter. */
class CircularByLetterTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);

    private final CircularHouse house = new CircularHouse();
    private final CircularComposition composition = house.get(CircularComposition.class);
    private final CircularRelease release = house.get(CircularRelease.class);
    private final CircularQueue queue = house.get(CircularQueue.class);
    private final AgencyCirculars agencies = house.get(AgencyCirculars.class);
    private final AnswerEntry entry = house.get(AnswerEntry.class);

    @BeforeEach
    void imports() {
        house.guarantors(
                "B-001,架空一,One,active,2020-01-01,,one@a.example,03,ja",
                "B-002,架空二,Two,active,2020-01-01,,two@a.example,03,en");
        house.jdbi.useHandle(h -> h.execute("""
                insert into guarantor_contact (guarantor_id, mailbox, mail_language, roles, origin, state_since)
                select guarantor_id, 'second@a.example', 'en', '{REPRESENTATIVE}', 'desk', now() from guarantor_contact
                where mailbox = 'one@a.example'"""));
    }

    @Test
    void everyRepresentativeIsWrittenToAndTheAgencyIsReachedWhileOneOfThemIs() {
        String reference = released();
        assertThat(house.mails)
                .extracting(Mail::to, Mail::language)
                .containsExactlyInAnyOrder(
                        tuple("one@a.example", "ja"), tuple("second@a.example", "en"), tuple("two@a.example", "ja"));
        house.mailsBecome("SENT");
        bounced("one@a.example");
        assertThat(row(reference, "B-001").standing()).isEqualTo("delivered");
        bounced("second@a.example");
        assertThat(row(reference, "B-001").standing()).isEqualTo("bounced");
        house.morningOf("2026-12-01");
        assertThat(house.as(DESK, () -> house.get(CircularCare.class).remind(reference, null, null)))
                .as("agencies, not contacts")
                .isEqualTo(2);
    }

    @Test
    void aFileOfTheComposerReachesTheReceiversAndNobodyElse() {
        String reference = house.as(MINISTRY, () -> composition.begin("ANNOUNCEMENT"));
        house.does(
                MINISTRY,
                () -> composition.attach(reference, null, "annex.pdf", new ByteArrayInputStream(new byte[3])));
        house.does(
                MINISTRY,
                () -> composition.attach(reference, null, "wrong.pdf", new ByteArrayInputStream(new byte[3])));
        UUID wrong = attached(reference).stream()
                .filter(f -> f.name().equals("wrong.pdf"))
                .map(StoredFile::id)
                .findFirst()
                .orElseThrow();
        house.does(MINISTRY, () -> composition.detach(reference, null, wrong));
        UUID file = attached(reference).get(0).id();
        house.does(MINISTRY, () -> {
            composition.write(reference, null, texts(), null);
            composition.choose(
                    reference,
                    null,
                    new ReceiverFilter(List.of(), List.of(), List.of(), null, null, null, List.of("B-001")));
            composition.submit(reference, null);
        });
        assertThatThrownBy(() -> house.as(agency("B-001"), () -> agencies.file(reference, file)))
                .as("not before it went out")
                .isInstanceOf(BusinessRejection.class);
        house.does(DESK, () -> release.release(reference, null, 1));
        assertThat(house.as(agency("B-001"), () -> agencies.open(reference, "ja"))
                        .attachments())
                .extracting(StoredFile::name)
                .containsExactly("annex.pdf");
        assertThat(house.as(agency("B-001"), () -> agencies.file(reference, file)))
                .isPresent();
        assertThat(house.as(agency("B-001"), () -> agencies.file(reference, wrong)))
                .isEmpty();
        assertThatThrownBy(() -> house.as(agency("B-002"), () -> agencies.file(reference, file)))
                .isInstanceOf(BusinessRejection.class);
        assertThatThrownBy(() -> house.does(DESK, () -> composition.detach(reference, null, file)))
                .as("what was sent stays")
                .isInstanceOf(BusinessRejection.class);
    }

    @Test
    void anAnswerByLetterCountsFromTheDayItCameAndKeepsItsScan() {
        String reference = released();
        house.morningOf("2026-12-07");
        refused(
                reference,
                arrival("POST", LocalDate.of(2026, 12, 8), null),
                "circular.entry.received-on",
                "receivedOn");
        refused(reference, arrival("POST", LocalDate.of(2026, 11, 23), null), "circular.entry.scan", "scan");
        refused(reference, arrival("FAX", LocalDate.of(2026, 12, 3), null), "circular.entry.way", "way");
        refused(
                reference,
                new AnswerEntry.Arrival("PHONE", LocalDate.of(2026, 12, 3), Map.of(1, "many"), Map.of(), null),
                "circular.answer.number",
                "q1");
        int version = house.as(
                DESK,
                () -> entry.enter(
                        reference, null, "B-001", arrival("POST", LocalDate.of(2026, 12, 3), upload("letter.pdf"))));
        assertThat(version).isEqualTo(1);
        assertThat(row(reference, "B-001")).satisfies(r -> {
            assertThat(r.standing()).isEqualTo("answered");
            assertThat(r.late())
                    .as("it came in time and was entered after the day")
                    .isFalse();
        });
        CircularQueue.ReceiverPage page = house.as(DESK, () -> queue.receiver(reference, "B-001"));
        assertThat(page.versions()).singleElement().satisfies(v -> {
            assertThat(v.way()).isEqualTo("POST");
            assertThat(v.by()).isEqualTo(DESK.id());
            assertThat(v.value(1)).isEqualTo("12");
            assertThat(v.scan()).isNotNull();
        });
        assertThat(page.files()).extracting(StoredFile::name).containsExactlyInAnyOrder("letter.pdf", "list.pdf");
        assertThat(page.steps()).extracting(CircularStep::action).contains("ANSWER");
    }

    private AnswerEntry.Arrival arrival(String way, LocalDate on, AnswerEntry.@Nullable Upload scan) {
        return new AnswerEntry.Arrival(way, on, Map.of(1, "１２"), Map.of(2, upload("list.pdf")), scan);
    }

    private static AnswerEntry.Upload upload(String name) {
        return new AnswerEntry.Upload(name, new ByteArrayInputStream(new byte[3]));
    }

    private void refused(String reference, AnswerEntry.Arrival arrival, String code, String field) {
        assertThatThrownBy(() -> house.does(DESK, () -> entry.enter(reference, null, "B-001", arrival)))
                .isInstanceOfSatisfying(BusinessRejection.class, e -> assertThat(e.problems())
                        .extracting(Problem::code, Problem::field)
                        .contains(tuple(code, field)));
    }

    private String released() {
        String reference = house.as(MINISTRY, () -> {
            String begun = composition.begin("COLLECTION");
            composition.write(begun, null, texts(), DUE);
            Question.Wording words = new Question.Wording("words", "", List.of());
            composition.ask(begun, null, new Question(0, "NUMBER", true, words, words));
            composition.ask(begun, null, new Question(0, "FILE", true, words, words));
            composition.choose(begun, null, ReceiverFilter.everybody());
            composition.submit(begun, null);
            return begun;
        });
        house.does(DESK, () -> release.release(reference, null, 2));
        return reference;
    }

    private static List<CircularText> texts() {
        return List.of(
                new CircularText("ja", "契約件数の照会", "契約件数をご回答ください。"),
                new CircularText("en", "Number of contracts", "Please tell us the number of contracts."));
    }

    private List<StoredFile> attached(String reference) {
        return house.as(MINISTRY, () -> queue.open(reference)).attachments();
    }

    private ReceiverRow row(String reference, String number) {
        return house.as(DESK, () -> queue.receiver(reference, number)).row();
    }

    private void bounced(String mailbox) {
        house.jdbi.useHandle(h -> h.execute(
                "update guarantor_contact set state = 'BOUNCED', bounce_code = '5.1.1',"
                        + " state_since = '2026-11-24T02:00:00Z' where mailbox = ?",
                mailbox));
    }
}
