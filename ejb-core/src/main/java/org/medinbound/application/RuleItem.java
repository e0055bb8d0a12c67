package org.medinbound.application;

import org.jspecify.annotations.Nullable;

/**
 * A paper or a condition that a kind of application needs, under one version of the rules.
 *
 * @param sort {@code PAPER} or {@code CONDITION}
 * @param form {@code FORM} for the application form, {@code 1} to {@code 4} for its annexes, else null
 * @param replacedBy code of the paper that may be handed in instead, or null
 * @param validMonths a paper dated longer ago is expired; null when it does not age
 * @param least the figure a condition asks for, in patients, contracts or yen, or null
 */
public record RuleItem(
        ApplicationKind kind,
        String code,
        int position,
        String sort,
        @Nullable String form,
        String nameJa,
        String nameEn,
        boolean required,
        @Nullable String replacedBy,
        @Nullable Integer validMonths,
        @Nullable Long least) {
    public boolean isPaper() {
        return sort.equals("PAPER");
    }

    /** The name in the reader's language. */
    public String name(String language) {
        return language.equals("ja") ? nameJa : nameEn;
    }
}
