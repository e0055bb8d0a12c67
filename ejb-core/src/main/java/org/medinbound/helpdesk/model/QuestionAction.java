package org.medinbound.helpdesk.model;

/** What moves a question. */
public enum QuestionAction {
    /** An officer looks after it. */
    TAKE,
    /** The sender writes. */
    RECEIVE,
    /** The desk needs something from the sender. */
    ASK_BACK,
    /** Only the ministry may decide it. */
    HAND_OVER,
    /** The ministry answers. */
    DECIDE,
    /** The desk no longer needs the ministry's answer. */
    TAKE_BACK,
    ANSWER,
    CLOSE,
    REOPEN
}
