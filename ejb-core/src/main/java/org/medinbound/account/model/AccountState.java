package org.medinbound.account.model;

import java.util.Set;

/** States of a staff account and the moves between them. */
public enum AccountState {
    /** Invited; has not set a password. */
    INVITED,
    ACTIVE,
    /** Locked by an administrator; may be unlocked. */
    LOCKED,
    /** Closed for good; stays because the record of access names it. */
    CLOSED;

    /** May the state change so? */
    public boolean mayBecome(AccountState next) {
        return switch (this) {
            case INVITED -> Set.of(ACTIVE, CLOSED).contains(next);
            case ACTIVE -> Set.of(LOCKED, CLOSED).contains(next);
            case LOCKED -> Set.of(ACTIVE, CLOSED).contains(next);
            case CLOSED -> false;
        };
    }
}
