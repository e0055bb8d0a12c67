package org.medinbound.spreadsheet;

import org.jspecify.annotations.Nullable;

/** Which number formats show a date (ECMA-376, 18.8.30, with the Japanese built-in ones, and formats of the author's own). */
final class DateFormats {
    private DateFormats() {}

    static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id != null
                && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58)) {
            return true;
        }
        if (format == null) {
            return false;
        }
        // Quoted words, escaped characters, [colours] and [$currency-locale] say nothing; [h] counts hours; g and e are
        // Japanese eras.
        String bare = format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "")
                .replaceAll("(?i)\\[(h+|m+|s+)]", "h")
                .replaceAll("\\[[^]]*]", "")
                .replaceAll("(?i)general", "");
        return bare.matches("(?is).*[ymdhs].*") || bare.matches("(?is)g+e.*");
    }
}
