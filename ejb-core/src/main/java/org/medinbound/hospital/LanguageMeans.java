package org.medinbound.hospital;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a language is spoken with a patient, best first; texts stand under {@code hospital.means.<code>}. */
public enum LanguageMeans {
    /** Own interpreters or staff who speak it. */
    STAFF,
    VIDEO,
    TELEPHONE,
    /** Machine translation only. */
    MACHINE;

    /** As imports and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LanguageMeans> of(String code) {
        return Arrays.stream(values()).filter(v -> v.code().equals(code)).findFirst();
    }
}
