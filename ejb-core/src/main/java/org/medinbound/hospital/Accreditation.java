package org.medinbound.hospital;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * An accreditation and its term. Written as {@code jmip:2025-04-01:2028-03-31}.
 *
 * @param scheme code of the vocabulary, kind {@code accreditation}
 * @param from first day
 * @param until last day
 */
public record Accreditation(String scheme, LocalDate from, LocalDate until) {
    /** Reads the written form; empty when it is none or ends before it begins. */
    public static Optional<Accreditation> parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Accreditation read = new Accreditation(parts[0], LocalDate.parse(parts[1]), LocalDate.parse(parts[2]));
            return read.until.isBefore(read.from) ? Optional.empty() : Optional.of(read);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** In force on that day? */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** The written form. */
    public String written() {
        return scheme + ":" + from + ":" + until;
    }
}
