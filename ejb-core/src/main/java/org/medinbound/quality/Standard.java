package org.medinbound.quality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the standards.
 *
 * @param state DRAFT, READY, RELEASED or RETIRED
 * @param note what changed and why
 * @param passPercent lowest total for which acceptance is suggested
 * @param areaPercent lowest score of each area
 * @param criteria how many criteria it has
 * @param lock counter for optimistic locking
 */
public record Standard(
        int version,
        String state,
        @Nullable Integer basedOn,
        String note,
        int passPercent,
        int areaPercent,
        int criteria,
        Instant createdAt,
        String createdBy,
        @Nullable Instant readyAt,
        @Nullable String readyBy,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy,
        int lock) {
    public boolean isDraft() {
        return state.equals("DRAFT");
    }
}
