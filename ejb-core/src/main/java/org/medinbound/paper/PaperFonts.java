package org.medinbound.paper;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Noto Sans JP in two weights, read once. Each document embeds the characters it uses. */
final class PaperFonts {
    static final Color INK = new Color(0x1C2430);
    static final Color INK_2 = new Color(0x4B5666);
    static final Color AI = new Color(0x1D3F72);
    static final Color AI_WASH = new Color(0xE9EFF7);
    static final Color LINE = new Color(0xDCDAD2);

    /** What Japanese printers set where a character is missing. */
    private static final int GETA = '〓';

    private PaperFonts() {}

    /** Holder, so that a server that prints nothing does not read the fonts. */
    private static final class Loaded {
        static final BaseFont REGULAR = load("400Regular/NotoSansJP_400Regular.ttf");
        static final BaseFont BOLD = load("700Bold/NotoSansJP_700Bold.ttf");
    }

    static BaseFont regular() {
        return Loaded.REGULAR;
    }

    static Font regular(float size, Color color) {
        return new Font(Loaded.REGULAR, size, Font.NORMAL, color);
    }

    static Font bold(float size, Color color) {
        return new Font(Loaded.BOLD, size, Font.NORMAL, color);
    }

    /**
     * The text as the font can show it: a character that it lacks becomes 〓 instead of vanishing without a trace; marks that only
     * choose between variants of a character, or have no shape, are left out.
     */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n') {
                shown.append('\n');
            } else if (Character.isWhitespace(c) && c != 0x3000) {
                shown.append(' ');
            } else if (hasShape(c)) {
                shown.appendCodePoint(Loaded.REGULAR.charExists(c) ? c : GETA);
            }
        });
        return shown.toString();
    }

    private static boolean hasShape(int c) {
        boolean variation = c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
        int type = Character.getType(c);
        return !variation && type != Character.FORMAT && type != Character.CONTROL && type != Character.SURROGATE;
    }

    private static BaseFont load(String name) {
        try (InputStream in = PaperFonts.class.getResourceAsStream("/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("font not packed: " + name);
            }
            return BaseFont.createFont(
                    name.substring(name.indexOf('/') + 1),
                    BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED,
                    false,
                    in.readAllBytes(),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
