package org.medinbound.notification;

import java.util.UUID;

/** Where use cases leave mail. It is sent if and only if the caller's transaction commits. */
public interface Outbox {
    /** Queues the mail in the caller's transaction and answers with the id of its delivery record. */
    UUID put(Mail mail);
}
