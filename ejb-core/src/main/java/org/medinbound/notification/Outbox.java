package org.medinbound.notification;

import java.util.UUID;

/** Where use cases leave mail. It is sent if and only if the caller's transaction commits. */
public interface Outbox {
    /**
     * Queues the mail in the caller's transaction and answers with the id of its delivery record.
     *
     * @throws org.medinbound.shared.BusinessRejection {@code mail.address} (field {@code email}) when {@link Mail#to} is not
     *     exactly one mailbox
     */
    UUID put(Mail mail);
}
