package org.medinbound.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks how far mails got. Rights are the caller's business. */
public interface MailDeliveries {
    /** The mail that {@link Outbox#put} answered with this id. */
    Optional<MailDelivery> of(UUID id);

    /** All mails about it, oldest first. */
    List<MailDelivery> about(String about);

    /** The Message-ID under which the mail leaves, in angle brackets. */
    Optional<String> messageId(UUID id);
}
