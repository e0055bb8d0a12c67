/** Reminders of monthly reports: before the due day, on it and after it, to those who have not reported. */
@org.jspecify.annotations.NullMarked
package org.medinbound.reminder;
