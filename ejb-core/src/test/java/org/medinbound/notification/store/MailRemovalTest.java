package org.medinbound.notification.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medinbound.document.CaseErased;
import org.medinbound.document.store.Ground;
import org.medinbound.notification.Mail;
import org.medinbound.notification.MailFilter;
import org.medinbound.notification.MailState;
import org.medinbound.shared.MovableClock;

/** Words leave old mail and mail of erased cases; the delivery record stays. */
class MailRemovalTest {
    private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");

    private final MovableClock clock = new MovableClock(START.toString());
    private final Ground ground = new Ground();
    private final QueuedMail outbox = new QueuedMail(ground.jdbi, ground.systemVault, ground.settings, clock);
    private final MailSender sender =
            new MailSender(new MailClaims(ground.jdbi, ground.systemVault, clock), ground.settings, clock);
    private final MailRows rows = new MailRows(ground.jdbi, ground.systemVault, ground.settings, clock);
    private final MailRemoval removal = new MailRemoval(ground.jdbi, clock);
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sentMailLosesItsWordsAtItsAgeAndKeepsItsRecord() {
        UUID old = sent("CASE-1");
        clock.advance(Duration.ofDays(60));
        UUID young = sent("CASE-1");
        Instant limit = START.plus(Duration.ofDays(30));

        assertThat(removal.wholeSentBefore(limit)).isEqualTo(1);
        assertThat(removal.emptySentBefore(limit)).isEqualTo(1);
        assertThat(removal.emptySentBefore(limit)).as("a second run").isZero();

        assertThat(rows.open(old)).hasValueSatisfying(mail -> {
            assertThat(mail.text()).isEmpty();
            assertThat(mail.subject()).isEmpty();
            assertThat(mail.recipient()).isEqualTo("wei@example.org");
            assertThat(mail.emptiedAt()).isEqualTo(clock.instant());
            assertThat(mail.attempts()).hasSize(1);
            assertThat(mail.row().state()).isEqualTo(MailState.SENT);
        });
        assertThat(rows.open(young))
                .hasValueSatisfying(mail -> assertThat(mail.text()).isNotEmpty());
    }

    @Test
    void mailThatWaitsKeepsItsWordsHoweverOldItIs() {
        UUID waiting = put("CASE-1");
        clock.advance(Duration.ofDays(400));

        assertThat(removal.emptySentBefore(clock.instant())).isZero();
        assertThat(rows.open(waiting))
                .hasValueSatisfying(mail -> assertThat(mail.text()).isNotEmpty());
    }

    @Test
    void anErasedCaseLeavesNoWordNoMailboxAndNothingToSend() {
        UUID sent = sent("CASE-1");
        server.stop();
        UUID waiting = put("CASE-1");
        UUID failed = put("CASE-1");
        sender.sendDue();
        UUID other = put("CASE-2");

        removal.with(new CaseErased("CASE-1"));

        assertThat(rows.of(waiting)).isEmpty();
        assertThat(rows.of(failed)).isEmpty();
        assertThat(rows.open(sent)).hasValueSatisfying(mail -> {
            assertThat(mail.text()).isEmpty();
            assertThat(mail.recipient()).isEmpty();
            assertThat(mail.row().recipient()).isEqualTo("…");
        });
        assertThat(rows.open(other))
                .hasValueSatisfying(mail -> assertThat(mail.text()).isNotEmpty());
        assertThat(rows.page(MailFilter.all(), 1, 10).rows())
                .as("the list still opens")
                .hasSize(2);
    }

    private UUID sent(String about) {
        if (server.getReceivedMessages().length == 0) {
            server.start();
            ground.configuration.put(
                    "smtp.url", "smtp://127.0.0.1:" + server.getSmtp().getPort());
        }
        UUID id = put(about);
        assertThat(sender.sendDue()).isEqualTo(1);
        return id;
    }

    private UUID put(String about) {
        return outbox.put(
                new Mail("frame", "en", "wei@example.org", List.of(), "https://portal.example/en/s/abc", about));
    }
}
