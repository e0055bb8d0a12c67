package org.medinbound.document.store;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Cleans names that senders give: no path, no control or direction characters, at most 120 characters. */
final class FileNames {
    private static final int MOST = 120;

    private FileNames() {}

    static String clean(String sent) {
        String name = decoded(sent);
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

    /** Browsers write names in UTF-8 into the head of a part, which servers read as Latin-1: taken back when it is well-formed. */
    private static String decoded(String name) {
        if (name.chars().allMatch(c -> c < 0x80) || name.chars().anyMatch(c -> c > 0xFF)) {
            return name;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return name;
        }
    }
}
