package org.medinbound.mailbox.store;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at one part of a message so that nothing broken in it throws. */
final class Parts {
    /** A session for messages that are only read, without a server. */
    static final Session READING = Session.getInstance(new Properties());

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\";\\s]+)");

    private Parts() {}

    /** The first header of the name as it came, or null. */
    static @Nullable String header(Part part, String name) {
        try {
            String[] values = part.getHeader(name);
            return values == null || values.length == 0 ? null : values[0];
        } catch (MessagingException e) {
            return null;
        }
    }

    /** Media type in lower case without parameters; text/plain when the part names none. */
    static String type(Part part) {
        String raw = header(part, "Content-Type");
        String type = raw == null ? "" : raw.replaceFirst("(?s)[;\\s].*", "").toLowerCase(Locale.ROOT);
        return type.matches("[\\w.+-]+/[\\w.+-]+") ? type : "text/plain";
    }

    static boolean isAttachment(Part part) {
        String disposition = header(part, "Content-Disposition");
        return disposition != null
                && disposition.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    /** Name of the file, or empty. */
    static String fileName(Part part) {
        try {
            String name = part.getFileName();
            return name == null ? "" : HeaderText.of(name);
        } catch (MessagingException e) {
            return "";
        }
    }

    /** At most so many bytes of the content, its transfer encoding undone as far as it can be. */
    static byte[] bytes(Part part, int most) {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(most);
        } catch (IOException | MessagingException broken) {
            return undone(part, most);
        }
    }

    /** The content as a stream; a broken encoding gives what can be read of it. */
    static InputStream open(Part part, int most) {
        return new ByteArrayInputStream(bytes(part, most));
    }

    private static byte[] undone(Part part, int most) {
        byte[] raw = raw(part, most);
        String encoding = header(part, "Content-Transfer-Encoding");
        return encoding != null && encoding.strip().equalsIgnoreCase("base64")
                ? Base64.getMimeDecoder().decode(HeaderText.whole(new String(raw, StandardCharsets.ISO_8859_1)))
                : raw;
    }

    static byte[] raw(Part part, int most) {
        try (InputStream in = part instanceof MimeMessage message
                ? message.getRawInputStream()
                : ((MimeBodyPart) part).getRawInputStream()) {
            return in.readNBytes(most);
        } catch (IOException | MessagingException e) {
            return new byte[0];
        }
    }

    /** The text of a text part. */
    static String text(Part part, int most) {
        byte[] bytes = bytes(part, most);
        String type = header(part, "Content-Type");
        Matcher named = CHARSET.matcher(type == null ? "" : type);
        return CharsetText.of(bytes, named.find() ? named.group(1) : null);
    }

    /** The parts of a multipart, or null when it cannot be taken apart. */
    static @Nullable List<Part> children(Part part) {
        try {
            MimeMultipart multipart = new MimeMultipart(part.getDataHandler().getDataSource());
            List<Part> children = new ArrayList<>();
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart child = multipart.getBodyPart(i);
                children.add(child);
            }
            return children;
        } catch (MessagingException | RuntimeException e) {
            return null;
        }
    }
}
