package org.medinbound.mailbox.store;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medinbound.mailbox.ReceivedMail;

/** A message from the wire as people read it. Never throws because of what a message says. */
final class MimeReading {
    private static final Pattern ID = Pattern.compile("<[!-;=?-~]{1,250}>");
    private static final int LONGEST_SUBJECT = 300;
    private static final int MOST_RELATED = 30;
    private static final int MOST_DIGESTED = 64 * 1024 * 1024;

    private MimeReading() {}

    static ReceivedMail read(MimeMessage message, Origin origin, Instant arrivedAt) {
        Content content = Content.of(message);
        String subject = HeaderText.of(Parts.header(message, "Subject"));
        String from = Parts.header(message, "From");
        List<String> ids = ids(Parts.header(message, "Message-ID"));
        return new ReceivedMail(
                ids.isEmpty() ? null : ids.get(0),
                related(message),
                Senders.mailbox(from),
                Senders.name(from),
                Senders.mailbox(Parts.header(message, "Reply-To")),
                subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT),
                content.text(),
                content.attachments(),
                content.leftOut(),
                origin == Origin.AUTOMATIC,
                origin != Origin.PERSON,
                arrivedAt);
    }

    /** What it answers first, then the talk from its end. */
    private static List<String> related(MimeMessage message) {
        List<String> talk = new ArrayList<>(ids(Parts.header(message, "References")));
        Collections.reverse(talk);
        Set<String> related = new LinkedHashSet<>(ids(Parts.header(message, "In-Reply-To")));
        related.addAll(talk);
        return related.stream().limit(MOST_RELATED).toList();
    }

    static List<String> ids(@Nullable String header) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = ID.matcher(header == null ? "" : header);
        while (matcher.find()) {
            ids.add(matcher.group());
        }
        return ids;
    }

    /** Tells whether two mails are the same one, whatever way they took. */
    static String digest(MimeMessage message) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : new String[] {"Message-ID", "Date", "From", "Subject"}) {
                String value = Parts.header(message, name);
                digest.update((value == null ? "" : value.replaceAll("\\s+", " "))
                        .strip()
                        .getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            digest.update(Parts.raw(message, MOST_DIGESTED));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
