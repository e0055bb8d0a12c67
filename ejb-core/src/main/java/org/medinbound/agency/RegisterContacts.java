package org.medinbound.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.account.PortalLinks;
import org.medinbound.agency.store.RegisterMailboxes;

/**
 * The one contact of each agency that follows the mailbox on the register, so that an agency can be written to and can sign in from
 * the day it is imported. A contact that the desk ended does not come back with the next import of the same mailbox.
 */
@ApplicationScoped
public class RegisterContacts {
    @Inject
    private Jdbi jdbi;

    @Inject
    private PortalLinks links;

    @Inject
    private Clock clock;

    /** Takes over what changed on the register, in the caller's transaction, in sets. Links to a mailbox that went are ended. */
    public void follow() {
        take(null);
    }

    /** The same for one agency. */
    public void follow(String number) {
        take(number);
    }

    private void take(@Nullable String number) {
        List<RegisterMailboxes.Left> left = jdbi.withHandle(h -> RegisterMailboxes.follow(
                h, number, clock.instant(), Actors.current().id()));
        left.forEach(old -> links.revoke(old.number(), old.mailbox()));
    }
}
