package org.medinbound.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An opened mail.
 *
 * @param text its plain text; links and codes are hidden when a mail server is configured, for whoever reads them could act as
 *     the recipient
 * @param secretsHidden whether that was done
 * @param emptiedAt when its words were removed, by age or with its case; subject and text are empty then
 */
public record MailText(
        MailRow row,
        String recipient,
        String subject,
        String text,
        boolean secretsHidden,
        @Nullable Instant emptiedAt,
        List<Attempt> attempts) {
    public MailText {
        attempts = List.copyOf(attempts);
    }

    /**
     * One attempt to send it.
     *
     * @param endedAt null when the sender died on the way
     * @param error code, or null
     * @param answer status code of the server, or null
     */
    public record Attempt(
            int number,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String error,
            @Nullable String answer) {}
}
