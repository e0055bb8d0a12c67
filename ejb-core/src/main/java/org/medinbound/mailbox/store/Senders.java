package org.medinbound.mailbox.store;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mailbox and name out of a From or Reply-To header, however it is written. */
final class Senders {
    private static final Pattern BRACKETS = Pattern.compile("<\\s*([^<>\\s]+@[^<>\\s]+)\\s*>\\s*$");
    private static final Pattern BARE = Pattern.compile("[^\\s<>\"(),:;@]+@[A-Za-z0-9.-]+");
    private static final int LONGEST = 254;

    private Senders() {}

    /** The mailbox, or null when there is none that could be written to. */
    static @Nullable String mailbox(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String line = raw.replaceAll("\\r?\\n", " ").strip();
        Matcher matcher = BRACKETS.matcher(line);
        if (!matcher.find()) {
            matcher = BARE.matcher(line);
            if (!matcher.find()) {
                return null;
            }
            return usable(matcher.group());
        }
        return usable(matcher.group(1));
    }

    private static @Nullable String usable(String mailbox) {
        try {
            InternetAddress address = new InternetAddress(mailbox, true);
            address.validate();
            boolean plain = mailbox.chars().allMatch(c -> c > ' ' && c < 0x7f);
            return plain && mailbox.length() <= LONGEST && address.getAddress().equals(mailbox) ? mailbox : null;
        } catch (AddressException e) {
            return null;
        }
    }

    /** The name beside the mailbox, or empty. */
    static String name(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        String name = HeaderText.of(raw).replaceFirst("<[^<>]*>\\s*$", "").replaceAll("^[\\s\"']+|[\\s\"']+$", "");
        return name.contains("@") ? "" : name.substring(0, Math.min(name.length(), 120));
    }
}
