package org.medinbound.notification;

/** The life of a mail: QUEUED, then SENDING, then SENT; or FAILED, tried again later, at last DEAD. */
public enum MailState {
    QUEUED,
    /** Claimed by a sender for a few minutes. */
    SENDING,
    /** Taken by the next mail server. */
    SENT,
    /** Will be tried again. */
    FAILED,
    /** Given up; a person must look. */
    DEAD
}
