package org.medinbound.shared;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Says what is wrong with a file that is not UTF-8: UTF-16, Shift_JIS (as Japanese spreadsheets save it), or UTF-8 with a broken
 * sequence, then where. Only called for files that failed.
 */
final class CsvEncoding {
    private long sequences;
    private long broken;
    private long line = 1;
    private long brokenLine = 1;
    private long brokenAt;
    private int brokenByte;

    private CsvEncoding() {}

    /** The one fault that explains the file. */
    static CsvFault diagnose(Path file) {
        try {
            if (startsAsUtf16(file)) {
                return CsvFault.of(1, null, null, "csv-utf-16");
            }
            CsvEncoding utf8 = new CsvEncoding();
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                utf8.walk(in);
            }
            if (utf8.broken > utf8.sequences && looksLikeShiftJis(file)) {
                return CsvFault.of(utf8.brokenLine, null, null, "csv-shift-jis", utf8.brokenLine);
            }
            String value = String.format(Locale.ROOT, "0x%02X", utf8.brokenByte);
            return CsvFault.of(
                    utf8.brokenLine, null, value, "csv-broken-utf-8", utf8.brokenLine, utf8.brokenAt + 1, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startsAsUtf16(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int first = in.read();
            int second = in.read();
            return first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE;
        }
    }

    /** Counts well-formed and broken sequences of several bytes, and keeps where the first broken one begins. */
    private void walk(InputStream in) throws IOException {
        long at = 0;
        int b = in.read();
        while (b >= 0) {
            if (b == '\n') {
                line++;
            }
            int following = following(b);
            long start = at;
            int lead = b;
            int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
            int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
            b = in.read();
            at++;
            int missing = following;
            while (missing > 0 && b >= low && b <= high) {
                low = 0x80;
                high = 0xBF;
                missing--;
                b = in.read();
                at++;
            }
            if (following < 0 || missing > 0) {
                noteBroken(start, lead);
            } else if (following > 0) {
                sequences++;
            }
        }
    }

    private void noteBroken(long start, int lead) {
        if (broken++ == 0) {
            brokenLine = line;
            brokenAt = start;
            brokenByte = lead;
        }
    }

    /** How many bytes follow this one in UTF-8; -1 when it cannot begin a character. */
    private static int following(int lead) {
        if (lead < 0x80) {
            return 0;
        }
        if (lead >= 0xC2 && lead <= 0xDF) {
            return 1;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            return 2;
        }
        return lead >= 0xF0 && lead <= 0xF4 ? 3 : -1;
    }

    /**
     * Well-formed Shift_JIS whose characters are mostly kana and the common kanji (first bytes 0x81 to 0x98). Bytes of UTF-8 read
     * as Shift_JIS give rare kanji instead, so a truncated UTF-8 file is not mistaken for it.
     */
    private static boolean looksLikeShiftJis(Path file) throws IOException {
        long common = 0;
        long rare = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b >= 0x81 && b <= 0x9F || b >= 0xE0 && b <= 0xFC) {
                    int trail = in.read();
                    if (trail < 0x40 || trail == 0x7F || trail > 0xFC) {
                        return false;
                    }
                    if (b <= 0x98) {
                        common++;
                    } else {
                        rare++;
                    }
                } else if (b == 0x80 || b == 0xA0 || b >= 0xFD) {
                    return false;
                }
            }
        }
        return common > rare;
    }
}
