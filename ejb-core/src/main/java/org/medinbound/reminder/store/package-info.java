/** SQL of the reminders: who is still awaited, what was sent. */
@org.jspecify.annotations.NullMarked
package org.medinbound.reminder.store;
