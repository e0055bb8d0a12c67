package org.medinbound.notification;

/**
 * Told when a mail of ours came back for good, in the transaction in which it became known. Every bean of this type is told; what it
 * means for the mailbox is the business of the capability that knows whose it is.
 */
public interface Bounces {
    void bounced(Bounce bounce);
}
