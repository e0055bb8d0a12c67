/** Mail through a transactional outbox: queued with the deed, sent after it, each with a delivery record. */
@org.jspecify.annotations.NullMarked
package org.medinbound.notification;
