package org.medinbound.account.store;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Role;
import org.medinbound.account.model.AccountState;

/** An account as sign-in needs it. */
public record AccountRow(
        UUID id,
        String login,
        String name,
        String language,
        AccountState state,
        @Nullable String passwordHash,
        byte @Nullable [] totpSealed,
        long totpLastStep,
        int version,
        Set<Role> roles) {
    /** May it be signed in to? */
    public boolean isActive() {
        return state == AccountState.ACTIVE;
    }

    /** Was a second factor set up? */
    public boolean hasSecondFactor() {
        return totpSealed != null;
    }

    public Optional<String> password() {
        return Optional.ofNullable(passwordHash);
    }
}
