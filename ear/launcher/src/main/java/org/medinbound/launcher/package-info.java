/**
 * {@code java -jar medinbound.jar}: starts a PostgreSQL when none is configured, then Payara Micro, its resources, and the
 * EAR. For evaluation; in service the same EAR runs on a supported server (ADR 0001).
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.launcher;
