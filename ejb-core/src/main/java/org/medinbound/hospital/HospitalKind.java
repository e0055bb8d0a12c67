package org.medinbound.hospital;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of place it is; texts stand under {@code hospital.kind.<code>}. */
public enum HospitalKind {
    UNIVERSITY,
    GENERAL,
    SPECIALISED,
    CLINIC,
    CHECK_UP_CENTRE;

    /** As imports and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<HospitalKind> of(String code) {
        return Arrays.stream(values()).filter(v -> v.code().equals(code)).findFirst();
    }
}
