package org.medinbound.quality.model;

/** What moves a vetting on. */
public enum VettingAction {
    /** The hospital hands it in. */
    SUBMIT,
    /** Staff give it back: it is not complete. */
    RETURN,
    /** Staff find it complete; the review begins. */
    PASS,
    /** The reviewer proposes a decision. */
    PROPOSE,
    /** The second person asks for more review. */
    SEND_BACK,
    ACCEPT,
    ACCEPT_WITH_CONDITIONS,
    REFUSE,
    /** The hospital appeals against the refusal. */
    APPEAL,
    /** The refusal stands. */
    UPHOLD,
    /** The appeal is granted: another person reviews again. */
    GRANT,
    /** The hospital takes its application back. */
    WITHDRAW
}
