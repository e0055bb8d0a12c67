package org.medinbound.listing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hospital's proposal for its entry.
 *
 * @param hospitalName in the reader's language
 * @param state name of the state
 * @param note words of the hospital
 * @param reason why it, or the rest of it, was sent back
 * @param sections codes of the sections that it still changes, separated by commas
 * @param lastEvent the last step on record; what a page showed
 */
public record Proposal(
        String reference,
        String hospitalSlug,
        String hospitalName,
        String state,
        Instant begunAt,
        @Nullable Instant sentAt,
        String note,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        String reason,
        String sections,
        long lastEvent) {
    /** May the hospital write? */
    public boolean isWritable() {
        return state.equals("DRAFT") || state.equals("RETURNED");
    }

    public boolean isSent() {
        return state.equals("SENT");
    }
}
