package org.medinbound.notification.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medinbound.document.store.Ground;
import org.medinbound.notification.Mail;
import org.medinbound.notification.MailFilter;
import org.medinbound.notification.MailRow;
import org.medinbound.notification.MailState;
import org.medinbound.notification.MailText;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.MovableClock;

class OutboxTest {
    private final MovableClock clock = new MovableClock("2026-05-01T00:00:00Z");
    private final Ground ground = new Ground();
    private final QueuedMail outbox = new QueuedMail(ground.jdbi, ground.systemVault, ground.settings, clock);
    private final MailClaims claims = new MailClaims(ground.jdbi, ground.systemVault, clock);
    private final MailSender sender = new MailSender(claims, ground.settings, clock);
    private final MailRows rows = new MailRows(ground.jdbi, ground.systemVault, ground.settings, clock);
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void withoutAMailServerTheMailStaysQueuedAndReadable() {
        UUID id = put("wei@example.org");
        assertThat(sender.sendDue()).isZero();
        assertThat(rows.of(id)).hasValueSatisfying(d -> assertThat(d.state()).isEqualTo(MailState.QUEUED));
        assertThat(rows.open(id)).hasValueSatisfying(mail -> {
            assertThat(mail.text()).contains("https://portal.example/en/s/abc");
            assertThat(mail.recipient()).isEqualTo("wei@example.org");
        });
    }

    @Test
    void nothingOfTheMailCanBeReadInTheTable() {
        put("wei@example.org");
        String everything = ground.jdbi.withHandle(h -> h.createQuery("select m::text from outbound_mail m")
                .mapTo(String.class)
                .one());
        assertThat(everything).contains("frame", "CASE-1").doesNotContain("wei", hex("portal.example"), hex("wei@"));
    }

    @Test
    void aMailArrivesAsTextAndHtmlAndIsSentOnce() throws Exception {
        startServer();
        UUID id = put("wei@example.org");
        assertThat(sender.sendDue()).isEqualTo(1);
        assertThat(sender.sendDue()).isZero();

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getMessageID()).isEqualTo("<" + id + "@localhost>");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received[0].getHeader("Content-Language")).containsExactly("en");
        assertThat(received[0].getContentType()).startsWith("multipart/alternative");
        assertThat(rows.of(id)).hasValueSatisfying(d -> assertThat(d.sentAt()).isEqualTo(clock.instant()));
        assertThat(rows.open(id)).hasValueSatisfying(mail -> {
            assertThat(mail.attempts()).hasSize(1);
            assertThat(mail.text()).as("links are hidden in service").doesNotContain("portal.example");
        });
    }

    @Test
    void anHourWithoutAServerLosesNothingAndDoublesNothing() throws Exception {
        startServer();
        int port = server.getSmtp().getPort();
        server.stop();
        List<UUID> ids = List.of(put("a@example.org"), put("b@example.org"), put("c@example.org"));
        for (int second = 0; second < 3600; second += 30) {
            assertThat(sender.sendDue()).isZero();
            clock.advance(Duration.ofSeconds(30));
        }
        assertThat(rows.page(new MailFilter(MailState.FAILED, null, null), 1, 10)
                        .rows())
                .hasSize(3)
                .extracting(MailRow::lastError)
                .containsOnly("connection");

        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        back.start();
        try {
            for (int i = 0; i < 40; i++) {
                sender.sendDue();
                clock.advance(Duration.ofSeconds(30));
            }
            assertThat(back.getReceivedMessages())
                    .extracting(MimeMessage::getMessageID)
                    .containsExactlyInAnyOrderElementsOf(
                            ids.stream().map(id -> "<" + id + "@localhost>").toList());
        } finally {
            back.stop();
        }
    }

    @Test
    void aMailWhoseSenderDiedIsTakenOverAfterItsLeaseUnderTheSameMessageId() throws Exception {
        startServer();
        UUID id = put("wei@example.org");
        assertThat(claims.next()).isPresent();
        assertThat(sender.sendDue()).as("held by the other sender").isZero();
        clock.advance(Duration.ofMinutes(6));
        assertThat(sender.sendDue()).isEqualTo(1);
        assertThat(server.getReceivedMessages()[0].getMessageID()).isEqualTo("<" + id + "@localhost>");
        assertThat(rows.open(id))
                .hasValueSatisfying(m -> assertThat(m.attempts()).hasSize(2));
    }

    @Test
    void twoSendersAtOnceSendEachMailOnce() throws Exception {
        startServer();
        for (int i = 0; i < 40; i++) {
            put("reader" + i + "@example.org");
        }
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            Callable<Integer> sending = sender::sendDue;
            int sent = 0;
            for (Future<Integer> one : pool.invokeAll(Collections.nCopies(3, sending))) {
                sent += one.get();
            }
            assertThat(sent).isEqualTo(40);
        } finally {
            pool.shutdown();
        }
        assertThat(server.getReceivedMessages()).hasSize(40);
    }

    @Test
    void aFinalRefusalIsDeadAndARetryByAPersonQueuesItAgain() {
        UUID id = put("wei@example.org");
        claims.failed(claims.next().orElseThrow(), new SendFailure(SendFailure.Code.RECIPIENT_REFUSED, "550"));
        assertThat(rows.of(id)).hasValueSatisfying(d -> assertThat(d.state()).isEqualTo(MailState.DEAD));
        assertThat(claims.next()).isEmpty();
        assertThat(rows.revive(id)).isTrue();
        assertThat(rows.revive(id)).as("a double click").isFalse();
        assertThat(claims.next())
                .hasValueSatisfying(m -> assertThat(m.attempt()).isEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "RCPT, 550 5.1.1 no such user, DEAD, recipient-refused, 550",
                "RCPT, 452 4.2.2 mailbox full, FAILED, refused, 452",
                "MAIL, 553 5.7.1 sender not allowed, DEAD, refused, 553",
                "., 451 4.3.0 try later, FAILED, refused, 451",
                "., 554 5.7.1 spam, DEAD, refused, 554",
                "DATA, '', FAILED, connection, -",
                "MAIL, 421 4.3.2 shutting down, FAILED, connection, 421"
            })
    void whatTheServerAnswersDecidesWhatFollows(
            String command, String answer, MailState state, String error, String status) throws Exception {
        try (RefusingServer refusing = new RefusingServer(command, answer)) {
            ground.configuration.put("smtp.url", "smtp://127.0.0.1:" + refusing.port());
            UUID id = put("wei@example.org");
            assertThat(sender.sendDue()).isZero();
            assertThat(rows.open(id)).hasValueSatisfying(mail -> {
                assertThat(mail.row().state()).isEqualTo(state);
                assertThat(mail.row().lastError()).isEqualTo(error);
                assertThat(mail.attempts()).extracting(MailText.Attempt::answer).containsExactly(status);
            });
        }
    }

    @Test
    void withoutASafeChannelNothingIsSentToAnotherMachine() throws Exception {
        startServer();
        int port = server.getSmtp().getPort();
        ground.configuration.put("smtp.url", "smtp://0.0.0.0:" + port);
        UUID id = put("wei@example.org");
        assertThat(sender.sendDue()).isZero();
        assertThat(rows.open(id))
                .hasValueSatisfying(mail -> assertThat(mail.row().lastError()).isEqualTo("tls"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wei@example.org\r\nBcc: all@example.org",
                "wei@example.org, all@example.org",
                "Wei <wei@example.org>",
                "wei",
                "",
                "wei@example.org\u0000"
            })
    void onlyOnePlainMailboxIsTaken(String mailbox) {
        assertThatThrownBy(() -> put(mailbox))
                .isInstanceOf(BusinessRejection.class)
                .hasMessage("mail.address (email)");
    }

    private UUID put(String mailbox) {
        return outbox.put(new Mail("frame", "en", mailbox, List.of(), "https://portal.example/en/s/abc", "CASE-1"));
    }

    private void startServer() {
        server.start();
        ground.configuration.put(
                "smtp.url", "smtp://127.0.0.1:" + server.getSmtp().getPort());
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
