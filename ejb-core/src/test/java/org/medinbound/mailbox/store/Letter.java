package org.medinbound.mailbox.store;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.medinbound.mailbox.ReceivedMail;

/** Mails for tests, as their bytes on the wire. */
public final class Letter {
    private Letter() {}

    /** A message of these lines, each byte given as one character. */
    public static MimeMessage of(String... lines) {
        return of(String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1));
    }

    public static MimeMessage of(byte[] bytes) {
        try {
            return new MimeMessage(Parts.READING, new ByteArrayInputStream(bytes));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static ReceivedMail read(MimeMessage message) {
        return MimeReading.read(message, Origin.PERSON, Instant.parse("2026-11-25T01:00:00Z"));
    }
}
