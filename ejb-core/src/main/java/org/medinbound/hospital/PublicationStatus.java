package org.medinbound.hospital;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Is the entry seen outside? */
public enum PublicationStatus {
    PUBLISHED,
    /** Not yet, or no longer, by choice. */
    UNPUBLISHED,
    /** Taken off by the quality officers until a finding is settled. */
    SUSPENDED;

    /** As imports and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PublicationStatus> of(String code) {
        return Arrays.stream(values()).filter(v -> v.code().equals(code)).findFirst();
    }
}
