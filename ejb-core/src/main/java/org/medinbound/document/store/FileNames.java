package org.medinbound.document.store;

import java.text.Normalizer;

/** Cleans names that senders give: no path, no control or direction characters, at most 120 characters. */
final class FileNames {
    private static final int MOST = 120;

    private FileNames() {}

    static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\"<>:|?*]", "")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (clean.codePointCount(0, clean.length()) > MOST) {
            int dot = clean.lastIndexOf('.');
            String ending = dot >= 0 && clean.length() - dot <= 10 ? clean.substring(dot) : "";
            clean = clean.substring(0, clean.offsetByCodePoints(0, MOST - ending.length())) + ending;
        }
        return clean.isEmpty() ? "file" : clean;
    }
}
