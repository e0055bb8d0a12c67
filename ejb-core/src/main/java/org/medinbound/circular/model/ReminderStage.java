package org.medinbound.circular.model;

import java.time.LocalDate;
import java.util.Optional;
import org.medinbound.shared.WorkingDays;

/** Reminders of a day to answer by. Each goes out once; one whose time has passed is left out rather than sent beside the next. */
public enum ReminderStage {
    /** From three working days before the day. */
    BEFORE,
    /** On the day. */
    DUE,
    /** From the first working day after it. */
    AFTER;

    private static final int WORKING_DAYS_BEFORE = 3;

    /** Nobody is reminded by itself any more after so many days; people take over. */
    private static final int GIVEN_UP_AFTER_DAYS = 30;

    /** The stage that holds on that day (Asia/Tokyo), if any. */
    public static Optional<ReminderStage> on(LocalDate today, LocalDate dueOn, WorkingDays calendar) {
        if (today.isAfter(dueOn)) {
            boolean due = !today.isBefore(calendar.onOrAfter(dueOn.plusDays(1)));
            return due && !today.isAfter(dueOn.plusDays(GIVEN_UP_AFTER_DAYS)) ? Optional.of(AFTER) : Optional.empty();
        }
        if (today.isEqual(dueOn)) {
            return Optional.of(DUE);
        }
        return today.isBefore(calendar.minus(dueOn, WORKING_DAYS_BEFORE)) ? Optional.empty() : Optional.of(BEFORE);
    }
}
