package org.medinbound.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.medinbound.notification.store.BounceRows;

/**
 * Takes the news that a mail came back. Believed only when it names a mail that we sent to just that mailbox: otherwise anybody
 * could cut an agency off by mail.
 */
@ApplicationScoped
public class ReturnedMail {
    @Inject
    BounceRows rows;

    @Inject
    @Any
    Instance<Bounces> bounces;

    /** Notes it and tells whom it concerns; answers what the mail was about, or nothing when it is none of ours. */
    public Optional<String> returned(String messageId, String mailbox, String code, Instant at) {
        Optional<Bounce> bounce = rows.note(messageId, mailbox, code, at);
        bounce.ifPresent(b -> bounces.forEach(listener -> listener.bounced(b)));
        return bounce.map(Bounce::about);
    }
}
