/** The schema's life and the way to it: migrations at start, readiness, and SQL for the stores of the capabilities. */
@org.jspecify.annotations.NullMarked
package org.medinbound.database;
