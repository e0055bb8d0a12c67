package org.medinbound.circular;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail of a circular to one receiver.
 *
 * @param stage RELEASE; reminders BEFORE, DUE, AFTER, MANUAL; EXTENSION
 * @param state state of the delivery record; NONE when no mailbox was known
 * @param error code of what went wrong last, or null
 * @param mailbox it went to; null when none was known
 */
public record SentMail(
        String stage,
        Instant queuedAt,
        String by,
        String state,
        @Nullable Instant sentAt,
        @Nullable String error,
        @Nullable String mailbox) {}
