package org.medinbound.admin.application;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.BusinessRejection;

/** Days and numbers as forms of these screens send them. */
final class Days {
    private Days() {}

    /** The day; refused when there is none. */
    static LocalDate read(@Nullable String typed, String field) {
        LocalDate day = readOrNull(typed, field);
        if (day == null) {
            throw BusinessRejection.invalid("application.day", field);
        }
        return day;
    }

    /** The day, or null when nothing was typed; refused when it is none. */
    static @Nullable LocalDate readOrNull(@Nullable String typed, String field) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw BusinessRejection.invalid("application.day", field);
        }
    }

    /** A whole number, or null when nothing was typed; refused when it is none. */
    static @Nullable Integer count(@Nullable String typed, String field) {
        String plain = typed == null ? "" : typed.strip();
        if (plain.isEmpty()) {
            return null;
        }
        if (!plain.matches("\\d{1,6}")) {
            throw BusinessRejection.invalid("application.range", field, 1, 2_000);
        }
        return Integer.valueOf(plain);
    }
}
