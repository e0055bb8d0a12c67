package org.medinbound.mailbox.store;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text, whatever a mail says about them. Mail programs in Japan send characters that the charset they name does not have
 * (half-width kana, circled digits), name charsets wrongly or not at all; nothing of that may lose a mail.
 */
final class CharsetText {
    /** Charsets under the name by which mails call them, each widened to what is really sent. */
    private static final Map<String, String> REALLY_SENT = Map.ofEntries(
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("ms932", "windows-31j"),
            Map.entry("cp932", "windows-31j"),
            Map.entry("euc-jp", "x-eucJP-Open"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("utf8", "UTF-8"));

    private static final byte ESCAPE = 0x1b;

    private CharsetText() {}

    /** The text of the bytes; {@code declared} is what the mail says, may be null or nonsense. */
    static String of(byte[] bytes, @Nullable String declared) {
        Charset named = named(declared);
        if (named == null || isAscii(declared)) {
            return guessed(bytes, named);
        }
        String strict = strictly(bytes, named);
        if (strict != null) {
            return strict;
        }
        // What is not of the named charset but well-formed UTF-8 is UTF-8; else broken places show as such.
        String utf8 = strictly(bytes, StandardCharsets.UTF_8);
        return clean(utf8 == null ? new String(bytes, named) : utf8);
    }

    private static String guessed(byte[] bytes, @Nullable Charset otherwise) {
        if (hasEscape(bytes)) {
            String japanese = strictly(bytes, Charset.forName("x-windows-iso2022jp"));
            if (japanese != null) {
                return japanese;
            }
        }
        for (String guess : new String[] {"UTF-8", "windows-31j", "EUC-JP"}) {
            String text = strictly(bytes, Charset.forName(guess));
            if (text != null) {
                return text;
            }
        }
        return clean(new String(bytes, otherwise == null ? Charset.forName("windows-1252") : otherwise));
    }

    private static boolean isAscii(@Nullable String declared) {
        return declared != null && declared.toLowerCase(Locale.ROOT).contains("ascii");
    }

    private static boolean hasEscape(byte[] bytes) {
        for (byte b : bytes) {
            if (b == ESCAPE) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Charset named(@Nullable String declared) {
        if (declared == null) {
            return null;
        }
        String name = declared.strip().replaceAll("^[\"']+|[\"']+$", "").toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(REALLY_SENT.getOrDefault(name, name));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return clean(text.toString());
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Line ends as we write them, no byte order mark, and no character that the database or a page could not hold. */
    static String clean(String text) {
        return text.replace("\uFEFF", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll(
                        "[\\p{Cc}&&[^\\n\\t]]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]",
                        "");
    }
}
