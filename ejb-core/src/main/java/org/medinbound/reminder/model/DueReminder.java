package org.medinbound.reminder.model;

import java.time.Instant;

/**
 * A reminder that goes out now, with the time in which it may.
 *
 * @param from first instant at which it goes out
 * @param until first instant at which it would be stale
 */
public record DueReminder(AwaitedMonth month, ReminderStage stage, Instant from, Instant until) {
    boolean goesOutAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
