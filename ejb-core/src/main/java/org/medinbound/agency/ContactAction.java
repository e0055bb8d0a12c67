package org.medinbound.agency;

/** What becomes of a contact. */
public enum ContactAction {
    /** Person, mailbox, languages or roles are corrected; a new mailbox gets mail again. */
    CHANGE,
    /** Mail came back. */
    BOUNCE,
    /** The desk knows that the mailbox takes mail again. */
    RESTORE,
    /** No longer a contact. */
    END
}
