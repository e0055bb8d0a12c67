package org.medinbound.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as lists show it.
 *
 * @param recipient the mailbox, all but its first letter and its domain hidden
 * @param about what it is about: a case reference, a guarantor number
 * @param lastError code of what went wrong last, or null: connection, authentication, tls, recipient-refused, refused, other;
 *     text under {@code mail.error.<code>}
 */
public record MailRow(
        UUID id,
        String template,
        String language,
        String recipient,
        String about,
        MailState state,
        int attempts,
        Instant queuedAt,
        Instant nextAttemptAt,
        @Nullable Instant sentAt,
        @Nullable String lastError) {}
