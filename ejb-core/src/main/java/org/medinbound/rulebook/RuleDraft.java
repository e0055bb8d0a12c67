package org.medinbound.rulebook;

import java.time.Instant;

/**
 * The next version of a book, being written.
 *
 * @param source where the values come from
 * @param draftedBy who wrote or last changed it (pseudonymous id)
 * @param edition counts the changes
 */
public record RuleDraft(String book, RulePage page, String source, String draftedBy, Instant draftedAt, long edition) {}
