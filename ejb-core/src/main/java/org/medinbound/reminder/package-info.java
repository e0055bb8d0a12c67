/** Reminders of monthly reports and of their corrections: before the due day, on it and after it, to those who are awaited. */
@org.jspecify.annotations.NullMarked
package org.medinbound.reminder;
