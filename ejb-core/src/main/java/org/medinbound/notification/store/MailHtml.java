package org.medinbound.notification.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the HTML pieces under {@code mail/}. What is filled in is never looked at again, so it cannot bring own places. */
final class MailHtml {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private static final String FRAME = piece("frame");
    private static final String BUTTON = piece("button");
    private static final String PARAGRAPH = piece("paragraph");

    private MailHtml() {}

    static String frame(Map<String, String> html) {
        return fill(FRAME, html);
    }

    static String button(Map<String, String> html) {
        return fill(BUTTON, html);
    }

    /** A paragraph of a plain text; its line ends are kept. */
    static String paragraph(String text) {
        return fill(PARAGRAPH, Map.of("lines", escape(text).replace("\n", "<br>")));
    }

    private static String fill(String piece, Map<String, String> html) {
        return PLACE.matcher(piece)
                .replaceAll(place -> Matcher.quoteReplacement(Objects.requireNonNull(html.get(place.group(1)))));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String piece(String name) {
        try (InputStream in = MailHtml.class.getResourceAsStream("/mail/" + name + ".html")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
