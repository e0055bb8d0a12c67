package org.medinbound.inquiry.model;

import org.jspecify.annotations.Nullable;

/**
 * What an inquiry says that is neither a name nor medical text. Codes are those of the table's checks.
 *
 * @param language BCP 47 tag of the language in which the sender is written to
 * @param residence ISO 3166-1 alpha-2
 * @param budgetJpy yen, null when none was named
 */
public record CaseFacts(
        String kind,
        String askedBy,
        String language,
        String residence,
        int birthYear,
        String sex,
        @Nullable String specialty,
        String wantedTime,
        @Nullable Long budgetJpy,
        int companions) {}
