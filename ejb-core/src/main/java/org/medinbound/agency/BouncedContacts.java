package org.medinbound.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.agency.store.ContactRows;
import org.medinbound.notification.Bounce;
import org.medinbound.notification.Bounces;

/**
 * Marks the contacts of the agencies whose mailbox does not exist any more. A full mailbox, a mail too large or one refused as
 * unwanted says nothing about the mailbox and marks nobody.
 */
@ApplicationScoped
public class BouncedContacts implements Bounces {
    /** Codes (RFC 3463, RFC 5321) of permanent failures that are not about the mailbox: full, too large, policy. */
    private static final Set<String> OTHER_CAUSES = Set.of("5.2.2", "5.2.3", "5.3.4", "5.7.0", "5.7.1", "552", "554");

    @Inject
    private Jdbi jdbi;

    @Inject
    private ContactBook book;

    @Override
    public void bounced(Bounce bounce) {
        if (bounce.isForGood() && !OTHER_CAUSES.contains(bounce.code())) {
            jdbi.withHandle(h -> ContactRows.agenciesOf(h, bounce.mailbox()))
                    .forEach(number -> book.bounced(number, bounce.mailbox(), bounce.code()));
        }
    }
}
