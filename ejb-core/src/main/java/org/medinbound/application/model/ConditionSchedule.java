package org.medinbound.application.model;

import java.time.LocalDate;
import java.util.Optional;
import org.medinbound.shared.WorkingDays;

/**
 * When an agency is reminded of a condition of the ministry: once before its due day, on the first working day after it, and from
 * then on at equal distances until the desk finds the condition met. Days in Asia/Tokyo.
 *
 * @param before working days before the due day
 * @param every working days between reminders after it
 */
public record ConditionSchedule(int before, int every, WorkingDays calendar) {
    /** A reminder: the day for which it is due to be sent, before or after the due day. */
    public record Reminder(LocalDate on, boolean late) {}

    /** The newest reminder whose day has come; a run that was missed sends this one only, not those before it. */
    public Optional<Reminder> newest(LocalDate dueOn, LocalDate today) {
        LocalDate first = calendar.minus(dueOn, before);
        if (today.isBefore(first)) {
            return Optional.empty();
        }
        LocalDate next = calendar.plus(dueOn, 1);
        Reminder newest = new Reminder(first, false);
        while (!today.isBefore(next)) {
            newest = new Reminder(next, true);
            next = calendar.plus(next, every);
        }
        return Optional.of(newest);
    }
}
