package org.medinbound.notification;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The talk a mail belongs to, for the headers by which mail programs keep it together.
 *
 * @param inReplyTo Message-ID of the mail that it answers, or null
 * @param references Message-IDs of the talk so far, oldest first; what does not look like one is left out
 * @param replyTo mailbox of ours where answers go, or null for the sender of all our mail
 * @param writer who wrote it
 */
public record MailThread(
        @Nullable String inReplyTo,
        List<String> references,
        @Nullable String replyTo,
        Writer writer) {
    private static final Pattern ID = Pattern.compile("<[!-;=?-~]{1,250}>");

    /** Mail programs treat these differently: a person's mail may be answered by an absence note, an automatic one not. */
    public enum Writer {
        PERSON("no"),
        /** An automatic reply, such as a receipt. */
        RECEIPT("auto-replied");

        private final String header;

        Writer(String header) {
            this.header = header;
        }

        /** Value of the header Auto-Submitted (RFC 3834). */
        public String header() {
            return header;
        }
    }

    public MailThread {
        inReplyTo = inReplyTo != null && ID.matcher(inReplyTo).matches() ? inReplyTo : null;
        references = references.stream().filter(id -> ID.matcher(id).matches()).toList();
    }
}
