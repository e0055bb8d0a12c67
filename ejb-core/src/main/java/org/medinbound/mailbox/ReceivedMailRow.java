package org.medinbound.mailbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the ledger.
 *
 * @param from mailbox of the sender, may be empty
 * @param reference the case it belongs to, or null
 * @param size bytes
 */
public record ReceivedMailRow(
        long id,
        Instant arrivedAt,
        MailOutcome outcome,
        String from,
        String subject,
        long size,
        @Nullable String reference) {}
