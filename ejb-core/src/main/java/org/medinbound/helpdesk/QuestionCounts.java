package org.medinbound.helpdesk;

/**
 * Figures above the queue; of questions that have not ended.
 *
 * @param fresh new or asked again, not yet in work
 * @param mine the reader's own in which the desk has the turn
 */
public record QuestionCounts(long open, long desk, long late, long fresh, long mine, long sender, long ministry) {}
