package org.medinbound.notification;

import org.jspecify.annotations.Nullable;

/** Which mails; null asks for all. */
public record MailFilter(
        @Nullable MailState state,
        @Nullable String about,
        @Nullable String template) {
    public static MailFilter all() {
        return new MailFilter(null, null, null);
    }
}
