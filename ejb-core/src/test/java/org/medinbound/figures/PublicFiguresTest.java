package org.medinbound.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.medinbound.database.TestDatabase;
import org.medinbound.database.Wired;
import org.medinbound.shared.SystemClock;

class PublicFiguresTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private final Jdbi jdbi = TestDatabase.jdbi();
    private final PublicFigures figures = new Wired(jdbi, Clock.fixed(NOW, SystemClock.TOKYO)).get(PublicFigures.class);

    @Test
    void fewerThanTenAnswersAreNotShown() {
        answers(9, 3, Duration.ofDays(1));

        assertThat(figures.answerTimes()).isEmpty();
    }

    @Test
    void theMiddleAndTheNinthTenthAreAnswersThatWereGiven() {
        answers(5, 2, Duration.ofDays(1));
        answers(4, 6, Duration.ofDays(1));
        answers(1, 30, Duration.ofDays(1));

        assertThat(figures.answerTimes()).contains(new AnswerTimes(10, 2, 6));
    }

    @Test
    void answersOlderThanHalfAYearDoNotCount() {
        answers(10, 3, Duration.ofDays(200));

        assertThat(figures.answerTimes()).isEmpty();
    }

    /** Requests whose answer came some days after they were sent and some time before now; their inquiries do not matter here. */
    private void answers(int count, int days, Duration ago) {
        jdbi.useHandle(sql -> {
            sql.execute("set session_replication_role = replica");
            for (int i = 0; i < count; i++) {
                sql.createUpdate("""
                                insert into acceptance_request (reference, inquiry_reference, hospital_slug, mailbox, mail_language,
                                  state, sent_at, sent_by, due_on, answered_at, version)
                                values (:reference, :reference, 'x', 'x@example.org', 'ja', 'NEEDS_MORE', :sent, 'staff:1',
                                  '2026-12-01', :answered, 1)
                                """)
                        .bind("reference", org.medinbound.shared.References.newReference())
                        .bind("answered", NOW.minus(ago))
                        .bind("sent", NOW.minus(ago).minus(Duration.ofDays(days)))
                        .execute();
            }
            sql.execute("set session_replication_role = default");
        });
    }
}
