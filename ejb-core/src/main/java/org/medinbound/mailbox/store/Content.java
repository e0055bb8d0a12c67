package org.medinbound.mailbox.store;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medinbound.mailbox.ReceivedMail.Attachment;
import org.medinbound.mailbox.ReceivedMail.LeftOut;

/**
 * Walks through the parts of a message: collects what was written and what was attached. A message attached to the message (.eml)
 * is written out below the text, its own attachments are taken along.
 */
final class Content {
    /** Characters of text that are kept: far more than anybody writes, less than what would burden a page. */
    static final int LONGEST_TEXT = 60_000;

    /** Bytes of one attachment, a little over what the files take, so that they refuse it themselves. */
    private static final int MOST_BYTES = 51 * 1024 * 1024;

    private static final int MOST_HTML = 2 * 1024 * 1024;
    private static final int MOST_ATTACHMENTS = 20;
    private static final int DEEPEST = 8;
    private static final Set<String> SIGNATURES =
            Set.of("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature");
    private static final Set<String> ENCRYPTED =
            Set.of("application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted");
    private static final Set<String> TNEF = Set.of("application/ms-tnef", "application/vnd.ms-tnef");

    private final StringBuilder text = new StringBuilder();
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    private Content() {}

    static Content of(MimeMessage message) {
        Content content = new Content();
        content.walk(message, 0);
        return content;
    }

    String text() {
        String whole = text.toString().strip();
        return whole.length() <= LONGEST_TEXT
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST_TEXT - 2000)) + "\n…";
    }

    List<Attachment> attachments() {
        return attachments;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    private void walk(Part part, int depth) {
        String type = Parts.type(part);
        String name = Parts.fileName(part);
        if (depth > DEEPEST) {
            leaveOut(name, type, "too-deep");
        } else if (type.startsWith("multipart/")) {
            multipart(part, type, depth);
        } else if (type.equals("message/rfc822")) {
            message(part, name, depth);
        } else if (TNEF.contains(type) || name.equalsIgnoreCase("winmail.dat")) {
            leaveOut(name, "winmail.dat", "tnef");
        } else if (ENCRYPTED.contains(type)) {
            leaveOut(name, type, "encrypted");
        } else if (!SIGNATURES.contains(type)) {
            single(part, type, name);
        }
    }

    private void single(Part part, String type, String name) {
        boolean readable = type.equals("text/plain") || type.equals("text/html");
        if (readable && name.isEmpty() && !Parts.isAttachment(part)) {
            String words = Parts.text(part, MOST_HTML);
            write(type.equals("text/html") ? HtmlText.of(words) : words);
        } else if (attachments.size() >= MOST_ATTACHMENTS) {
            leaveOut(name, type, "too-many");
        } else {
            attachments.add(new Attachment(name.isEmpty() ? named(type) : name, () -> Parts.open(part, MOST_BYTES)));
        }
    }

    private void multipart(Part part, String type, int depth) {
        @Nullable List<Part> children = Parts.children(part);
        if (children == null || children.isEmpty()) {
            write(CharsetText.of(Parts.raw(part, MOST_HTML), null));
        } else if (type.equals("multipart/encrypted")) {
            leaveOut("", type, "encrypted");
        } else if (type.equals("multipart/alternative")) {
            alternative(children, depth);
        } else {
            children.forEach(child -> walk(child, depth + 1));
        }
    }

    /** The plain text when it says something, else the others; files among the alternatives (invitations) are taken along. */
    private void alternative(List<Part> children, int depth) {
        @Nullable Part plain = null;
        for (Part child : children) {
            if (Parts.type(child).equals("text/plain")
                    && !Parts.isAttachment(child)
                    && !Parts.text(child, MOST_HTML).isBlank()) {
                plain = child;
            }
        }
        for (Part child : children) {
            boolean words = Parts.type(child).startsWith("text/plain")
                    || Parts.type(child).equals("text/html");
            if (child == plain || plain == null && !Parts.type(child).equals("text/plain") || plain != null && !words) {
                walk(child, depth + 1);
            }
        }
    }

    private void message(Part part, String name, int depth) {
        try {
            MimeMessage inner = new MimeMessage(Parts.READING, Parts.open(part, MOST_BYTES));
            write("----------\n" + HeaderText.of(Parts.header(inner, "From")) + "\n"
                    + HeaderText.of(Parts.header(inner, "Date")) + "\n"
                    + HeaderText.of(Parts.header(inner, "Subject")));
            walk(inner, depth + 1);
        } catch (MessagingException e) {
            leaveOut(name, "message/rfc822", "broken");
        }
    }

    private void write(String words) {
        if (text.length() < 2 * LONGEST_TEXT && !words.isBlank()) {
            text.append(text.length() == 0 ? "" : "\n\n").append(words.strip());
        }
    }

    private void leaveOut(String name, String otherwise, String reason) {
        leftOut.add(new LeftOut(name.isEmpty() ? otherwise : name, reason));
    }

    private String named(String type) {
        String ending = type.replaceFirst("^.*/(x-)?", "").replaceAll("[^a-z0-9]", "");
        return "attachment-" + (attachments.size() + 1) + "." + (ending.isEmpty() ? "bin" : ending);
    }
}
