package org.medinbound.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of the rules for applications. Days are working days of the Japanese calendar.
 *
 * @param validFrom applications received from this day (Asia/Tokyo) are under it
 * @param provisional the ministry has not confirmed it
 * @param halfYears how many half-years back the record of patients is looked at
 * @param excludedUntil half-years that begin before this day do not count, or null
 * @param deskDays in which the desk checks
 * @param answerDays in which the agency answers
 * @param reminderDays before the due day of a request for the reminder
 * @param lapseDays after the last notice until the application is closed
 * @param termMonths months of a registration's term
 * @param state {@code DRAFT} or {@code RELEASED}
 * @param edition counts the changes of a draft
 * @param items papers and conditions of all kinds, in their order
 */
public record RuleVersion(
        long id,
        String version,
        LocalDate validFrom,
        boolean provisional,
        int halfYears,
        @Nullable LocalDate excludedUntil,
        int deskDays,
        int answerDays,
        int reminderDays,
        int lapseDays,
        int termMonths,
        String state,
        String source,
        String draftedBy,
        Instant draftedAt,
        @Nullable String releasedBy,
        @Nullable Instant releasedAt,
        long edition,
        List<RuleItem> items) {
    public RuleVersion {
        items = List.copyOf(items);
    }

    /** Papers and conditions of one kind. */
    public List<RuleItem> of(ApplicationKind kind) {
        return items.stream().filter(i -> i.kind() == kind).toList();
    }

    public boolean isDraft() {
        return state.equals("DRAFT");
    }
}
