package org.medinbound.hospital;

import java.time.LocalDate;

/**
 * Who last stated a section of an entry, and when.
 *
 * @param source who stated it, in words
 * @param statedOn day in Japan on which it was stated or confirmed
 */
public record Statement(String source, LocalDate statedOn) {
    /** Is it old on that day, by a rule of so many months? */
    public boolean isOldOn(LocalDate day, int months) {
        return statedOn.plusMonths(months).isBefore(day);
    }
}
