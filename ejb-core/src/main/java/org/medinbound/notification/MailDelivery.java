package org.medinbound.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a mail got, for capabilities that tell their users. */
public record MailDelivery(
        UUID id,
        String template,
        String about,
        MailState state,
        Instant queuedAt,
        @Nullable Instant sentAt) {}
