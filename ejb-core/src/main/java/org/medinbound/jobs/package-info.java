/**
 * Jobs as people see them: who asked for a run, how far it is, what it did. Whoever wants a run inserts a request; the module
 * {@code batch} alone claims and starts it. An execution is never restarted: jobs write only what is missing, so a new one
 * finishes the work of one that was killed.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.jobs;
