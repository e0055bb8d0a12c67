/** When which reminder goes out. */
@org.jspecify.annotations.NullMarked
package org.medinbound.reminder.model;
