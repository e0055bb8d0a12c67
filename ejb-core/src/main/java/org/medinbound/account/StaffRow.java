package org.medinbound.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Role;

/**
 * An account as the administration shows it.
 *
 * @param state INVITED, ACTIVE, LOCKED or CLOSED
 * @param secondFactor was it set up?
 * @param seenAt last request of any session, or null
 * @param version for {@link StaffAccounts#change}: who saves an outdated form is told
 */
public record StaffRow(
        UUID id,
        String login,
        String name,
        String language,
        String state,
        Set<Role> roles,
        boolean secondFactor,
        Instant madeAt,
        @Nullable Instant seenAt,
        int version) {
    public StaffRow {
        roles = Set.copyOf(roles);
    }
}
