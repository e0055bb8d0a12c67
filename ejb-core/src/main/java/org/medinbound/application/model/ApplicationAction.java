package org.medinbound.application.model;

/** What is done with an application as a whole. */
public enum ApplicationAction {
    /** The agency sends it. */
    SUBMIT,
    /** The desk found it complete and hands it to the ministry. */
    HAND_OVER,
    /** The ministry wants more: back to the desk. */
    RETURN,
    GRANT,
    REFUSE,
    /** The agency takes it back. */
    TAKE_BACK,
    /** Nobody answered, after notice. */
    LAPSE
}
