package org.medinbound.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reminder that was sent, or could not be for want of a mailbox.
 *
 * @param stage {@code BEFORE}, {@code DUE} or {@code AFTER}; the same after {@code CORRECTION_} for those of a correction
 * @param language BCP 47 tag of the mail
 * @param mail delivery record, or null when no mailbox was known
 */
public record Reminder(
        YearMonth period,
        String stage,
        LocalDate dueOn,
        String ruleVersion,
        String language,
        Instant queuedAt,
        @Nullable UUID mail) {}
