package org.medinbound.reminder;

import org.medinbound.reminder.model.DueReminder;

/**
 * A piece of a run: one reminder for a range of guarantors by their internal keys, both ends included.
 */
public record ReminderRun(DueReminder reminder, long from, long to) {

    /** What a piece did. */
    public record Counts(long sent, long withoutMailbox) {}
}
