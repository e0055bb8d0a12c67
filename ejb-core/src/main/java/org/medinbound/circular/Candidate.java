package org.medinbound.circular;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who would receive a circular now.
 *
 * @param mailbox null when none is known: then it can only be found on the portal
 * @param language language in which it is written to
 */
public record Candidate(
        String number,
        String name,
        String nameEn,
        String status,
        @Nullable String mailbox,
        String language) {}
