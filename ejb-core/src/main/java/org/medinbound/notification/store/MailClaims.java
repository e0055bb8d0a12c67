package org.medinbound.notification.store;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.SystemVault;
import org.medinbound.notification.ReturnedMail;

/**
 * Claims mails and records what became of them, each step in a short transaction of its own. A claim is a lease: when its
 * holder dies, another sender takes the mail after the lease. So a mail is sent twice only when the process dies between the
 * server's answer and the record of it; then both carry the same Message-ID.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailClaims {
    /** Longer than all time-outs of one sending together. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Inject
    private Jdbi jdbi;

    @Inject
    private SystemVault vault;

    @Inject
    private Clock clock;

    /** Told when a server refuses a recipient for good; nobody in plain tests. */
    @Inject
    private @Nullable ReturnedMail returned;

    public MailClaims() {}

    MailClaims(Jdbi jdbi, SystemVault vault, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.clock = clock;
    }

    /** The longest due mail that no other sender holds. */
    public Optional<ClaimedMail> next() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbi.withHandle(h -> h.createQuery("""
                        with due as (
                          select id from outbound_mail
                          where state in ('QUEUED', 'FAILED', 'SENDING') and emptied_at is null
                            and (case when state = 'SENDING' then leased_until else next_attempt_at end) <= :now
                          order by next_attempt_at, id limit 1 for update skip locked),
                        claimed as (
                          update outbound_mail m
                          set state = 'SENDING', attempts = attempts + 1, leased_until = :until
                          from due where m.id = due.id
                          returning m.id, m.attempts, m.queued_at, m.message_id, m.language,
                            m.recipient_sealed, m.subject_sealed, m.text_sealed, m.html_sealed,
                            m.in_reply_to, m.thread, m.reply_to, m.auto_submitted),
                        attempt as (
                          insert into delivery_attempt (mail_id, number, started_at)
                          select id, attempts, :now from claimed)
                        select * from claimed""")
                .bind("now", now)
                .bind("until", now.plus(LEASE))
                .map((rs, c) -> ClaimedMail.of(rs, vault))
                .findOne());
    }

    /** The server took it. */
    public void sent(ClaimedMail mail) {
        end(mail, "SENT", null, null);
        jdbi.useHandle(h -> h.execute(
                "update outbound_mail set state = 'SENT', sent_at = ?, leased_until = null, last_error = null"
                        + " where id = ? and state = 'SENDING' and attempts = ?",
                OffsetDateTime.now(clock),
                mail.id(),
                mail.attempt()));
    }

    /** The server did not take it; what follows is decided by {@link RetryRule}. */
    public void failed(ClaimedMail mail, SendFailure failure) {
        end(mail, "FAILED", failure.code().text(), failure.answer());
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<Duration> delay =
                RetryRule.delay(failure, mail.attempt(), Duration.between(mail.queuedAt(), now.toInstant()));
        jdbi.useHandle(h -> h.execute(
                "update outbound_mail set state = ?, next_attempt_at = ?, leased_until = null, last_error = ?"
                        + " where id = ? and state = 'SENDING' and attempts = ?",
                delay.isPresent() ? "FAILED" : "DEAD",
                now.plus(delay.orElse(Duration.ZERO)),
                failure.code().text(),
                mail.id(),
                mail.attempt()));
        if (delay.isEmpty() && failure.code() == SendFailure.Code.RECIPIENT_REFUSED && returned != null) {
            String code = Stream.of(failure.enhanced(), failure.answer())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("5.0.0");
            returned.returned(mail.messageId(), mail.mail().to(), code, now.toInstant());
        }
    }

    /** The server answers again: what waits only because it did not is due now. */
    public void serverIsBack() {
        jdbi.useHandle(h -> h.execute(
                "update outbound_mail set next_attempt_at = ? where state = 'FAILED' and next_attempt_at > ?"
                        + " and last_error in ('connection', 'authentication', 'tls')",
                OffsetDateTime.now(clock),
                OffsetDateTime.now(clock)));
    }

    private void end(ClaimedMail mail, String outcome, @Nullable String error, @Nullable String answer) {
        jdbi.useHandle(h -> h.execute(
                "update delivery_attempt set ended_at = ?, outcome = ?, error = ?, answer = ? where mail_id = ? and number = ?",
                OffsetDateTime.now(clock),
                outcome,
                error,
                answer,
                mail.id(),
                mail.attempt()));
    }
}
