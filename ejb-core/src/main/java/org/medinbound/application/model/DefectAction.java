package org.medinbound.application.model;

/** What is done with a request. */
public enum DefectAction {
    /** The agency answers, or the desk enters an answer that came by post or mail. */
    ANSWER,
    /** The desk is content. */
    SETTLE,
    /** The answer does not help. */
    ASK_AGAIN,
    /** It is no longer needed. */
    WAIVE
}
