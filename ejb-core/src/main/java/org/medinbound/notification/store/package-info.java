/** Queued mail: rows, rendering and the way to the mail server. */
@org.jspecify.annotations.NullMarked
package org.medinbound.notification.store;
