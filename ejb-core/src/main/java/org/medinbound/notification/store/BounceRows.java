package org.medinbound.notification.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.document.SystemVault;
import org.medinbound.notification.Bounce;

/** Mails that came back, on their delivery record. */
@ApplicationScoped
public class BounceRows {
    @Inject
    private Jdbi jdbi;

    @Inject
    private SystemVault vault;

    public BounceRows() {}

    public BounceRows(Jdbi jdbi, SystemVault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /** Notes it once on the mail with that Message-ID, if it went to the mailbox. */
    public Optional<Bounce> note(String messageId, String mailbox, String code, Instant at) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select id, about, recipient_sealed from outbound_mail
                        where message_id = ? and state in ('SENT', 'DEAD') and bounced_at is null for update""")
                .bind(0, messageId)
                .map((r, c) -> new Bounce(
                        r.getObject("id", UUID.class),
                        vault.open(QueuedMail.PURPOSE, r.getBytes("recipient_sealed")),
                        r.getString("about"),
                        code,
                        at))
                .findOne()
                .filter(bounce -> bounce.mailbox().equalsIgnoreCase(mailbox))
                .map(bounce -> {
                    h.createUpdate("update outbound_mail set bounced_at = :at, bounce_code = :code where id = :id")
                            .bind("at", at)
                            .bind("code", code)
                            .bind("id", bounce.mail())
                            .execute();
                    return bounce;
                }));
    }
}
