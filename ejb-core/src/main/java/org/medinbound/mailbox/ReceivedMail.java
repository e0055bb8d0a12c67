package org.medinbound.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail made readable. Its attachments can be opened while it is being taken, not later.
 *
 * @param messageId with its angle brackets, or null when the mail has none
 * @param related Message-IDs that it answers or refers to, the nearest first
 * @param from mailbox of the sender, or null when there is none that could be written to
 * @param fromName name the sender gives, or empty
 * @param replyTo mailbox where the sender wants answers, or null
 * @param subject one line
 * @param text what was written, as plain text; HTML is turned into text
 * @param leftOut attachments that were not taken
 * @param noReceipt a mailing list or bulk mail: must not be answered automatically
 * @param arrivedAt when the mail server got it
 */
public record ReceivedMail(
        @Nullable String messageId,
        List<String> related,
        @Nullable String from,
        String fromName,
        @Nullable String replyTo,
        String subject,
        String text,
        List<Attachment> attachments,
        List<LeftOut> leftOut,
        boolean automatic,
        boolean noReceipt,
        Instant arrivedAt) {
    public ReceivedMail {
        related = List.copyOf(related);
        attachments = List.copyOf(attachments);
        leftOut = List.copyOf(leftOut);
    }

    /** A file that came with the mail. */
    public record Attachment(String name, Opener opener) {
        /** The content from its beginning. */
        public InputStream open() throws IOException {
            return opener.open();
        }
    }

    /** Opens an attachment. */
    public interface Opener {
        InputStream open() throws IOException;
    }

    /**
     * A part that was not taken.
     *
     * @param reason code; texts {@code mailbox.left-out.<reason>}: tnef, encrypted, too-deep, too-many, too-large, broken
     */
    public record LeftOut(String name, String reason) {}
}
