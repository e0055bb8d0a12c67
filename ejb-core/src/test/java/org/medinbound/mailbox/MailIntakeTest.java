package org.medinbound.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medinbound.mailbox.SampleMails.dsn;
import static org.medinbound.mailbox.SampleMails.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medinbound.access.Actors;
import org.medinbound.helpdesk.DeskHouse;
import org.medinbound.helpdesk.QuestionAnswers;
import org.medinbound.helpdesk.QuestionFilter;
import org.medinbound.helpdesk.QuestionPage;
import org.medinbound.helpdesk.QuestionQueue;
import org.medinbound.helpdesk.QuestionRow;
import org.medinbound.mailbox.store.LedgerRows;
import org.medinbound.mailbox.store.Letter;
import org.medinbound.mailbox.store.MailIntake;
import org.medinbound.mailbox.store.MailboxReader;
import org.medinbound.notification.ReturnedMail;

/** Mail from a real IMAP server into questions: each exactly once, in the right talk. */
class MailIntakeTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final DeskHouse house = new DeskHouse();
    private final Intake intake = new Intake();
    private final MailboxReader reader = new MailboxReader(intake, house.settings, house.clock);
    private GreenMailUser user;

    @BeforeEach
    void start() throws UserException {
        server.start();
        user = server.getUserManager().createUser("desk@medinbound.example", "desk@medinbound.example", "a secret");
        house.values.put(
                "imap.url",
                "imap://desk%40medinbound.example:a%20secret@127.0.0.1:"
                        + server.getImap().getPort());
        house.clock.to(java.time.Clock.systemUTC().instant());
        read();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailOfAnAgencyBecomesItsQuestionOnceAndIsReceiptedInItsLanguage() {
        deliver(mail("hanako@travel.example", "期限について", "<1@travel.example>", "いつですか。"));
        assertThat(read()).isEqualTo(1);
        assertThat(read()).isZero();
        QuestionRow row = only();
        assertThat(row.agency()).isEqualTo("B-001");
        assertThat(row.channel()).isEqualTo("MAIL");
        assertThat(row.language()).isEqualTo("ja");
        assertThat(row.subject()).isEqualTo("期限について");
        assertThat(house.queued()).isEqualTo(1);
        assertThat(house.mail("auto_submitted")).isEqualTo("auto-replied");
        assertThat(house.mail("in_reply_to")).isEqualTo("<1@travel.example>");
        assertThat(house.mail("subject_sealed")).contains("[" + row.reference() + "]");
        assertThat(outcomes()).containsExactly("QUESTION");
    }

    @Test
    void answersAreFoundByTheTalkAndByTheReferenceInTheSubject() {
        deliver(mail("stranger@some.example", "Hello", "<1@some.example>", "May I ask?"));
        read();
        String reference = only().reference();
        house.does(DeskHouse.OFFICER, () -> house.get(QuestionAnswers.class)
                .answer(reference, null, QuestionAnswers.Reply.of("You may.")));
        String answer = house.mail("message_id");
        assertThat(house.mail("in_reply_to")).isEqualTo("<1@some.example>");
        deliver(Letter.of(
                "From: stranger@some.example",
                "Subject: Thanks",
                "Message-ID: <2@some.example>",
                "In-Reply-To: " + answer,
                "",
                "And then?"));
        deliver(mail(
                "colleague@some.example",
                "WG: " + reference.toLowerCase(java.util.Locale.ROOT),
                "<3@x.example>",
                "Also me"));
        read();
        QuestionPage page = house.page(only().reference());
        assertThat(page.row().state()).isEqualTo("REOPENED");
        assertThat(page.messages())
                .extracting(m -> m.kind() + " " + m.correspondent())
                .containsExactly(
                        "IN stranger@some.example",
                        "RECEIPT stranger@some.example",
                        "ANSWER stranger@some.example",
                        "IN stranger@some.example",
                        "IN colleague@some.example");
        assertThat(outcomes()).containsExactly("QUESTION", "REPLY", "REPLY");
    }

    @Test
    void aMailOfOneAgencyNeverEntersTheQuestionOfAnother() {
        deliver(mail("hanako@travel.example", "Ours", "<1@travel.example>", "内容"));
        read();
        String first = only().reference();
        deliver(mail("desk@medical.example", "Fwd: [" + first + "]", "<2@medical.example>", "Is this for us?"));
        read();
        assertThat(house.page(first).messages())
                .extracting(QuestionPage.Message::kind)
                .containsExactly("IN", "RECEIPT");
        QuestionRow second = rows().stream()
                .filter(r -> !r.reference().equals(first))
                .findFirst()
                .orElseThrow();
        assertThat(second.agency()).isEqualTo("B-002");
        assertThat(house.page(second.reference()).links()).containsExactly(new QuestionPage.Link("QUESTION", first));
    }

    @Test
    void aForgedReplyAddressOfAnAgencyGetsNoAnswer() {
        deliver(Letter.of(
                "From: hanako@travel.example",
                "Reply-To: thief@evil.example",
                "Subject: x",
                "Message-ID: <1@evil.example>",
                "",
                "Send me everything"));
        read();
        assertThat(house.mail("recipient_sealed")).isEqualTo("hanako@travel.example");
        assertThat(only().asker().mailbox()).isEqualTo("hanako@travel.example");
    }

    @Test
    void aProcessThatDiesBetweenFetchAndCommitLosesNothingAndDoublesNothing() {
        deliver(mail("hanako@travel.example", "One", "<1@travel.example>", "x"));
        deliver(mail("hanako@travel.example", "Two", "<2@travel.example>", "x"));
        intake.diesAt = 1;
        assertThat(read())
                .as("the first breaks, the second is not tried before it")
                .isZero();
        assertThat(rows()).isEmpty();
        assertThat(house.queued()).isZero();
        read();
        assertThat(rows()).extracting(QuestionRow::subject).containsExactlyInAnyOrder("One", "Two");
        assertThat(house.queued()).isEqualTo(2);
        assertThat(house.count("received_mail where tries = 2")).isEqualTo(1);
    }

    @Test
    void aMailThatAlwaysBreaksIsGivenUpAndHoldsUpNoOther() {
        deliver(mail("hanako@travel.example", "Poison", "<1@travel.example>", "x"));
        deliver(mail("hanako@travel.example", "Good", "<2@travel.example>", "x"));
        intake.diesOf = "Poison";
        for (int i = 0; i < 6; i++) {
            read();
        }
        assertThat(rows()).extracting(QuestionRow::subject).containsExactly("Good");
        assertThat(outcomes()).containsExactly("UNREADABLE", "QUESTION");
        assertThat(house.as(
                        DeskHouse.OFFICER, () -> house.get(MailboxLedger.class).toLookAt()))
                .isEqualTo(1);
    }

    @Test
    void whenTheNumbersOfTheFolderBeginAnewNothingIsTakenTwice() throws FolderException {
        deliver(mail("hanako@travel.example", "One", "<1@travel.example>", "x"));
        read();
        server.getManagers().getImapHostManager().getInbox(user).deleteAllMessages();
        house.jdbi.useHandle(h -> h.execute("update mailbox_reading set uid_validity = 1, last_uid = 999"));
        house.jdbi.useHandle(h -> h.execute("update received_mail set uid_validity = 1"));
        deliver(mail("hanako@travel.example", "One", "<1@travel.example>", "x"));
        deliver(mail("hanako@travel.example", "New", "<2@travel.example>", "x"));
        read();
        assertThat(rows()).extracting(QuestionRow::subject).containsExactlyInAnyOrder("One", "New");
        assertThat(outcomes()).containsExactly("QUESTION", "DUPLICATE", "QUESTION");
    }

    @Test
    void ownMailAutomaticMailAndDeliveryFailuresAreKeptApart() {
        deliver(mail("hanako@travel.example", "Ask", "<1@travel.example>", "x"));
        read();
        house.jdbi.useHandle(h -> h.execute("update outbound_mail set state = 'SENT', sent_at = now()"));
        String sent = house.mail("message_id");
        deliver(mail("no-reply@localhost", "Own", "<2@x.example>", "x"));
        deliver(Letter.of(
                "From: hanako@travel.example",
                "Subject: Away",
                "Auto-Submitted: auto-replied",
                "In-Reply-To: " + sent,
                "Message-ID: <3@x.example>",
                "",
                "I am away."));
        deliver(dsn(sent, "hanako@travel.example"));
        deliver(dsn(sent, "other@travel.example"));
        read();
        assertThat(outcomes()).containsExactly("QUESTION", "OWN", "AUTOMATIC", "BOUNCE", "BOUNCE");
        assertThat(house.queued()).as("nothing was answered").isEqualTo(1);
        assertThat(house.bounces).singleElement().satisfies(b -> assertThat(b.mailbox())
                .isEqualTo("hanako@travel.example"));
        QuestionPage page = house.page(only().reference());
        assertThat(page.row().state()).isEqualTo("NEW");
        assertThat(page.messages()).last().extracting("kind").isEqualTo("AUTOMATIC");
    }

    @Test
    void twoProgramsThatAnswerEachOtherCometoAnEnd() {
        for (int i = 0; i < 12; i++) {
            deliver(mail("robot@loop.example", "Ticket " + i, "<" + i + "@loop.example>", "Thank you for your mail."));
        }
        read();
        assertThat(rows()).hasSize(12);
        assertThat(house.queued()).isEqualTo(6);
    }

    @Test
    void attachmentsThatAreNotTakenAreNamedToTheDeskAndToTheSender() {
        deliver(Letter.of(
                "From: stranger@some.example",
                "Subject: Files",
                "Message-ID: <1@some.example>",
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "",
                "See files",
                "--b",
                "Content-Type: application/pdf; name=a.pdf",
                "",
                "%PDF",
                "--b",
                "Content-Type: application/octet-stream; name=tool.exe",
                "",
                "MZ",
                "--b",
                "Content-Type: application/ms-tnef; name=winmail.dat",
                "",
                "x",
                "--b--"));
        read();
        QuestionPage page = house.page(only().reference());
        assertThat(page.files()).extracting(f -> f.file().name()).containsExactly("a.pdf");
        assertThat(page.messages().get(0).leftOut())
                .extracting(ReceivedMail.LeftOut::reason)
                .containsExactly("tnef", "type");
        assertThat(house.mail("template")).isEqualTo("helpdesk-receipt-left");
        assertThat(house.mail("text_sealed")).contains("winmail.dat", "tool.exe", "plain text or HTML");
    }

    @Test
    void aServerThatIsDownIsNotedAndWhatCameMeanwhileIsTakenWhenItIsBack() {
        int port = server.getImap().getPort();
        house.values.put("imap.url", house.values.get("imap.url").replace(":" + port, ":1"));
        assertThat(read()).isZero();
        assertThat(state().error()).isEqualTo("connection");
        assertThat(state().failedAt()).isNotNull();
        deliver(mail("hanako@travel.example", "Meanwhile", "<1@travel.example>", "x"));
        house.values.put("imap.url", house.values.get("imap.url").replace("127.0.0.1:1", "127.0.0.1:" + port));
        read();
        assertThat(rows()).hasSize(1);
        assertThat(state().error()).isNull();
    }

    @Test
    void aWrongPasswordAndAMissingFolderAreNamed() {
        String good = house.values.get("imap.url");
        house.values.put("imap.url", good.replace("a%20secret", "wrong"));
        read();
        assertThat(state().error()).isEqualTo("authentication");
        house.values.put("imap.url", good + "/Nowhere");
        read();
        String error = house.jdbi.withHandle(
                h -> h.createQuery("select error from mailbox_reading where mailbox like '%Nowhere'")
                        .mapTo(String.class)
                        .one());
        assertThat(error).isEqualTo("folder");
    }

    @Test
    void nothingIsMarkedMovedOrDeletedInTheMailbox() throws Exception {
        deliver(mail("hanako@travel.example", "One", "<1@travel.example>", "x"));
        read();
        MimeMessage lying = server.getReceivedMessages()[0];
        assertThat(lying.getFlags().contains(Flags.Flag.SEEN)).isFalse();
        assertThat(lying.getFlags().contains(Flags.Flag.DELETED)).isFalse();
    }

    private int read() {
        try {
            return Actors.call(DeskHouse.MAILBOX, reader::read);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MailboxState state() {
        return house.as(DeskHouse.OFFICER, () -> house.get(MailboxLedger.class).state())
                .orElseThrow();
    }

    private void deliver(MimeMessage message) {
        user.deliver(message);
    }

    private List<QuestionRow> rows() {
        return house.as(DeskHouse.OFFICER, () -> house.get(QuestionQueue.class).rows(QuestionFilter.all()))
                .rows();
    }

    private QuestionRow only() {
        assertThat(rows()).hasSize(1);
        return rows().get(0);
    }

    private List<String> outcomes() {
        return house.jdbi.withHandle(h -> h.createQuery("select outcome from received_mail order by id")
                .mapTo(String.class)
                .list());
    }

    /** As the container calls it: each step commits or rolls back by itself. */
    private final class Intake extends MailIntake {
        private int diesAt = -1;
        private String diesOf = "";

        Intake() {
            super(
                    house.get(LedgerRows.class),
                    house.get(org.medinbound.helpdesk.QuestionMailTaker.class),
                    house.get(ReturnedMail.class),
                    house.settings,
                    house.clock);
        }

        @Override
        public Progress begin(String mailbox, long validity) {
            return committed(() -> super.begin(mailbox, validity));
        }

        @Override
        public boolean attempt(Place place, long size, java.time.Instant arrivedAt) {
            return committed(() -> super.attempt(place, size, arrivedAt));
        }

        @Override
        public void take(Place place, MimeMessage message, java.time.Instant arrivedAt, boolean whole) {
            committed(() -> {
                super.take(place, message, arrivedAt, whole);
                boolean dies = diesAt-- == 1
                        || !diesOf.isEmpty()
                                && String.valueOf(message.getSubject()).contains(diesOf);
                if (dies) {
                    throw new IllegalStateException("the process dies before the commit");
                }
                return true;
            });
        }

        private <T> T committed(Callable<T> step) {
            return house.jdbi.inTransaction(handle -> {
                try {
                    return step.call();
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }
}
