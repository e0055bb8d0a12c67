package org.medinbound.account;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actor;
import org.medinbound.access.Role;

/**
 * A member of staff who is signed in, as the screens know them.
 *
 * @param id the session, for lists; not its token
 * @param account the account
 * @param login the mailbox that is the account's name
 * @param name shown on the screen
 * @param roles what the person may be; empty until the second factor was given
 * @param secondFactor was the second factor given? Without it the session opens the second step of sign-in only
 */
public record StaffSession(UUID id, UUID account, String login, String name, Set<Role> roles, boolean secondFactor) {
    public StaffSession {
        roles = Set.copyOf(roles);
    }

    /** The person as the gate knows them; a session without second factor may do no more than a visitor. */
    public Actor actor(@Nullable String address) {
        return secondFactor ? new Actor("staff:" + account, roles, null, address) : Actor.visitor(address);
    }
}
