package org.medinbound.mailbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How reading a mailbox goes.
 *
 * @param mailbox user, host and folder
 * @param readAt last time without a failure, or null
 * @param failedAt since when it fails, or null
 * @param error code of the failure, texts {@code mailbox.error.<code>}: connection, authentication, folder
 */
public record MailboxState(
        String mailbox,
        @Nullable Instant readAt,
        @Nullable Instant failedAt,
        @Nullable String error) {}
