package org.medinbound.portal.ops;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.BusinessRejection;

/** Instants and months as parameters. */
final class Instants {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private Instants() {}

    /** An instant with offset, or null when the parameter is absent. */
    static @Nullable Instant of(@Nullable String text, String name) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw BusinessRejection.invalid("instant", name, text);
    }

    static Instant of(@Nullable String text, String name, Instant otherwise) {
        Instant instant = of(text, name);
        return instant == null ? otherwise : instant;
    }

    /** A month like 2026-05. */
    static YearMonth month(@Nullable String text, String name) {
        try {
            if (text != null && text.length() == "2026-05".length()) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw BusinessRejection.invalid("month", name, text == null ? "" : text);
    }
}
