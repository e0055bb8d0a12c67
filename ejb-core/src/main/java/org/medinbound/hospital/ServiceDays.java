package org.medinbound.hospital;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** On which days a language is spoken; texts stand under {@code hospital.days.<code>}. */
public enum ServiceDays {
    DAILY,
    WEEKDAYS,
    APPOINTMENT;

    /** As imports and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ServiceDays> of(String code) {
        return Arrays.stream(values()).filter(v -> v.code().equals(code)).findFirst();
    }
}
