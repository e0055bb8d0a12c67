package org.medinbound.reminder.model;

/** The three reminders of a month's report. */
public enum ReminderStage {
    /** Some working days before the due day. */
    BEFORE,
    /** On the due day. */
    DUE,
    /** Some working days after it. */
    AFTER
}
