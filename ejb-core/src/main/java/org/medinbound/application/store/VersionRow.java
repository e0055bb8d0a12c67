package org.medinbound.application.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.application.RuleItem;
import org.medinbound.application.RuleVersion;

/** A row of the versions of rules, before its items are there. */
public record VersionRow(
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
        long edition) {
    RuleVersion with(List<RuleItem> items) {
        return new RuleVersion(
                id,
                version,
                validFrom,
                provisional,
                halfYears,
                excludedUntil,
                deskDays,
                answerDays,
                reminderDays,
                lapseDays,
                termMonths,
                state,
                source,
                draftedBy,
                draftedAt,
                releasedBy,
                releasedAt,
                edition,
                items);
    }
}
