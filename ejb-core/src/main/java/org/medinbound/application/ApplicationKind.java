package org.medinbound.application;

/** What an agency applies for. */
public enum ApplicationKind {
    /** To be put on the list. */
    NEW,
    /** To stay on the list for a further term. */
    RENEWAL,
    /** Something on the register changes. */
    CHANGE,
    /** To be taken off the list. */
    WITHDRAWAL;

    /** Are record, net assets and contracts stated and checked? */
    public boolean stateFacts() {
        return this == NEW || this == RENEWAL;
    }
}
