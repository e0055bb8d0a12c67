package org.medinbound.quality.model;

/** What is done with a version of the standards. */
public enum StandardAction {
    /** The editor declares it ready. */
    FINISH,
    SEND_BACK,
    /** A second person puts it in force. */
    RELEASE,
    /** The next one was released. */
    RETIRE
}
