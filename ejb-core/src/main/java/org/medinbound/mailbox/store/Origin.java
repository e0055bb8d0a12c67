package org.medinbound.mailbox.store;

import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who or what wrote a mail, told by its headers (RFC 3834, RFC 3464). When in doubt it was a person: nothing is lost. */
enum Origin {
    PERSON,
    /** A mailing list or bulk mail: a person may have written it, but a receipt would go round. */
    BULK,
    AUTOMATIC,
    BOUNCE,
    OWN,
    SPAM;

    private static final Set<String> BULKY = Set.of("bulk", "list", "junk");
    private static final Pattern OWN_ID =
            Pattern.compile("(?i)<[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}@.*");

    /**
     * @param from mailbox of the sender, or null
     * @param ours mailboxes from which we send, in lower case
     * @param host the host in our own Message-IDs
     */
    static Origin of(MimeMessage message, @Nullable String from, Set<String> ours, String host) {
        String id = value(message, "Message-ID");
        if (from != null && ours.contains(from.toLowerCase(Locale.ROOT))
                || OWN_ID.matcher(id).matches() && id.endsWith("@" + host + ">")) {
            return OWN;
        }
        String type = value(message, "Content-Type").replaceAll("\\s", "");
        if (type.startsWith("multipart/report") && type.contains("delivery-status")) {
            return BOUNCE;
        }
        if (value(message, "X-Spam-Flag").startsWith("yes")) {
            return SPAM;
        }
        if (isAutomatic(message, type)) {
            return AUTOMATIC;
        }
        return BULKY.contains(value(message, "Precedence"))
                        || !value(message, "List-Id").isEmpty()
                ? BULK
                : PERSON;
    }

    private static boolean isAutomatic(MimeMessage message, String type) {
        String submitted = value(message, "Auto-Submitted");
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || !value(message, "X-Autoreply").isEmpty()
                || !value(message, "X-Autorespond").isEmpty()
                || value(message, "Precedence").equals("auto_reply")
                || value(message, "Return-Path").equals("<>")
                || type.startsWith("multipart/report");
    }

    private static String value(MimeMessage message, String header) {
        String value = Parts.header(message, header);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
