package org.medinbound.notification.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.document.CaseErased;

/** Takes the words out of mail: by age, and with the case it speaks of. That it was sent, when and of which kind stays on record. */
@ApplicationScoped
public class MailRemoval {
    /** Mails emptied in one transaction. */
    static final int AT_ONCE = 5_000;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    public MailRemoval() {}

    public MailRemoval(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** How many mails sent before the instant still hold their words. */
    public long wholeSentBefore(Instant instant) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select count(*) from outbound_mail where state = 'SENT' and emptied_at is null and sent_at < ?")
                .bind(0, instant.atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .one());
    }

    /** Empties the oldest of them and answers how many; the mailbox stays, as proof to whom it went. */
    public int emptySentBefore(Instant instant) {
        return jdbi.withHandle(h -> h.execute(
                "update outbound_mail set subject_sealed = null, text_sealed = null, html_sealed = null, emptied_at = ?"
                        + " where id in (select id from outbound_mail where state = 'SENT' and emptied_at is null and sent_at < ?"
                        + " order by sent_at limit ? for update skip locked)",
                OffsetDateTime.now(clock),
                instant.atOffset(ZoneOffset.UTC),
                AT_ONCE));
    }

    /** What was not sent yet is not sent any more; what was sent keeps neither its words nor its mailbox. */
    void with(@Observes CaseErased erased) {
        jdbi.useHandle(h -> {
            h.execute(
                    "delete from delivery_attempt where mail_id in (select id from outbound_mail where about = ?"
                            + " and state in ('QUEUED', 'FAILED', 'DEAD'))",
                    erased.caseReference());
            h.execute(
                    "delete from outbound_mail where about = ? and state in ('QUEUED', 'FAILED', 'DEAD')",
                    erased.caseReference());
            h.execute(
                    "update outbound_mail set recipient_sealed = null, subject_sealed = null, text_sealed = null,"
                            + " html_sealed = null, emptied_at = coalesce(emptied_at, ?) where about = ?",
                    OffsetDateTime.now(clock),
                    erased.caseReference());
        });
    }
}
