package org.medinbound.mailbox.store;

import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery status notification (RFC 3464) says.
 *
 * @param messageId of our mail
 * @param mailbox that it did not reach
 * @param code enhanced status code such as 5.1.1
 */
record DeliveryFailure(String messageId, String mailbox, String code) {
    private static final Pattern RECIPIENT =
            Pattern.compile("(?im)^(?:Original|Final)-Recipient:\\s*rfc822;\\s*<?([^<>\\s]+@[^<>\\s]+?)>?\\s*$");
    private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*(\\w+)");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[!-;=?-~]{1,250}>)");
    private static final int MOST = 256 * 1024;

    /** The failure, or nothing when the notification tells of a delay or a success, or does not say which mail it is about. */
    static Optional<DeliveryFailure> of(MimeMessage message) {
        @Nullable List<Part> parts = Parts.children(message);
        String status = "";
        String original = "";
        for (Part part : parts == null ? List.<Part>of() : parts) {
            String content = new String(Parts.bytes(part, MOST), StandardCharsets.ISO_8859_1);
            switch (Parts.type(part)) {
                case "message/delivery-status", "message/global-delivery-status" -> status = content;
                case "message/rfc822", "text/rfc822-headers", "message/global-headers" -> original = content;
                default -> {}
            }
        }
        String action = first(ACTION, status).toLowerCase(Locale.ROOT);
        String id = first(MESSAGE_ID, original);
        String mailbox = first(RECIPIENT, status);
        if (!action.equals("failed") || id.isEmpty() || mailbox.isEmpty()) {
            return Optional.empty();
        }
        String code = first(STATUS, status);
        return Optional.of(new DeliveryFailure(id, mailbox, code.isEmpty() ? "5.0.0" : code));
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
