package org.medinbound.registry.model;

/** What becomes of a change notice. */
public enum NoticeAction {
    /** The desk takes it over. */
    ACCEPT,
    /** The desk refuses it, with a reason. */
    REFUSE,
    /** The agency takes it back. */
    WITHDRAW
}
