package org.medinbound.application;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A condition of the ministry in lists.
 *
 * @param number of the agency on the list
 * @param decidedOn day of the decision that set it
 * @param metNote by what it was found met; empty while it is open
 * @param remindedOn day of the newest reminder
 * @param reminders how many were sent
 */
public record ConditionRow(
        long id,
        String reference,
        String number,
        String name,
        String text,
        LocalDate decidedOn,
        LocalDate dueOn,
        @Nullable Instant metAt,
        String metNote,
        @Nullable LocalDate remindedOn,
        long reminders) {
    /** Open, and its day has passed? */
    public boolean isLate(LocalDate today) {
        return metAt == null && dueOn.isBefore(today);
    }

    public boolean isOpen() {
        return metAt == null;
    }
}
