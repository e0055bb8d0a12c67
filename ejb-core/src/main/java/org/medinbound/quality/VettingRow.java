package org.medinbound.quality;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A vetting as lists show it.
 *
 * @param hospitalName in the reader's language
 * @param turn QUALITY, HOSPITAL or NOBODY, derived from the state and the open questions
 * @param dueOn day (Asia/Tokyo) by which whoever has the turn acts
 * @param reviewer pseudonymous id, or null
 * @param lastEvent id of the newest step
 */
public record VettingRow(
        String reference,
        String hospitalSlug,
        String hospitalName,
        int standard,
        String kind,
        String state,
        String turn,
        Instant begunAt,
        Instant stateAt,
        @Nullable Instant submittedAt,
        @Nullable LocalDate dueOn,
        @Nullable String reviewer,
        @Nullable String proposal,
        String proposalText,
        @Nullable String proposedBy,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String reasons,
        String appeal,
        @Nullable String appealDecidedBy,
        String appealReasons,
        long lastEvent) {
    /** Is whoever has the turn too late on that day? */
    public boolean isLate(LocalDate today) {
        return dueOn != null && !turn.equals("NOBODY") && dueOn.isBefore(today);
    }
}
