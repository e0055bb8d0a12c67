package org.medinbound.mailbox.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A header as text. Encoded words (RFC 2047) of one charset that follow each other are decoded together, because many programs cut
 * a character in two; bytes that were not encoded at all are read as {@link CharsetText} reads them.
 */
final class HeaderText {
    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s*]{1,40})(?:\\*[^?\\s]{0,40})?\\?([bBqQ])\\?([^?]*)\\?=");

    private HeaderText() {}

    /** @param raw the header as the mail server handed it on, each byte as one character; null counts as empty */
    static String of(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        String unfolded = raw.replaceAll("\\r?\\n[ \\t]+", " ");
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = "";
        int end = 0;
        Matcher words = WORD.matcher(unfolded);
        while (words.find()) {
            String between = unfolded.substring(end, words.start());
            boolean joined = end > 0 && between.isBlank();
            boolean sameCharset = words.group(1).equalsIgnoreCase(charset);
            if (!joined || !sameCharset) {
                text.append(CharsetText.of(bytes.toByteArray(), charset));
                bytes.reset();
            }
            if (!joined) {
                text.append(plain(between));
            }
            charset = words.group(1);
            bytes.writeBytes(bytes(words.group(2), words.group(3)));
            end = words.end();
        }
        text.append(CharsetText.of(bytes.toByteArray(), charset));
        text.append(plain(unfolded.substring(end)));
        return text.toString().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static byte[] bytes(String encoding, String content) {
        if (encoding.toLowerCase(Locale.ROOT).equals("b")) {
            return Base64.getMimeDecoder().decode(whole(content));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '=' && content.substring(i).matches("(?s)=[0-9a-fA-F]{2}.*")) {
                bytes.write(Integer.parseInt(content.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(c == '_' ? ' ' : c);
            }
        }
        return bytes.toByteArray();
    }

    /** Base 64 without what does not belong into it, and without a last sign that stands alone. */
    static byte[] whole(String content) {
        String signs = content.replaceAll("[^A-Za-z0-9+/]", "");
        return (signs.length() % 4 == 1 ? signs.substring(0, signs.length() - 1) : signs)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xff) {
                return text;
            }
        }
        return CharsetText.of(text.getBytes(StandardCharsets.ISO_8859_1), null);
    }
}
