package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The mailbox under stress: a mail server that goes away and comes back, a product that is killed while it reads. */
class HelpdeskMailboxTest {
    private static final int MAILS = 60;

    @Test
    void everyMailBecomesOneQuestionThoughTheServerWasDownAndTheProductWasKilledWhileReading() {
        try (Relay relay = new Relay()) {
            Product product = Product.with()
                    .set("IMAP_URL", Product.imapUrl(relay.port()))
                    .start();
            try {
                relay.leadTo(product.mail().getImap().getPort());
                fill(product);
                await(
                        "the outage is noted",
                        product,
                        "select count(*) from mailbox_reading where error = 'connection'",
                        1);
                relay.mend();
                Awaitility.await("reading has begun")
                        .atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> count(product, "select count(*) from question") > 2);
                product.kill();
                product.boot();
                await("all questions", product, "select count(*) from question", MAILS);
                await(
                        "all mails of the folder were looked at",
                        product,
                        "select count(*) from received_mail where outcome = 'QUESTION'",
                        MAILS);
                assertThat(count(product, "select count(*) from question_message where kind = 'IN'"))
                        .isEqualTo(MAILS);
                assertThat(count(product, "select count(distinct message_id) from question_message where kind = 'IN'"))
                        .isEqualTo(MAILS);
                assertThat(count(product, "select count(*) from outbound_mail where template = 'helpdesk-receipt'"))
                        .isEqualTo(MAILS);
            } finally {
                product.close();
            }
        }
    }

    private static void fill(Product product) {
        DeskMail mail = new DeskMail(product);
        for (int i = 0; i < MAILS; i++) {
            mail.arrives("asker" + i + "@stranger.example", "Question " + i, "<" + i + "@stranger.example>", "How?");
        }
    }

    private static void await(String what, Product product, String query, long expected) {
        Awaitility.await(what)
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> count(product, query) == expected);
    }

    private static long count(Product product, String query) {
        try (Connection connection = product.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
