package org.medinbound.circular;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A circular in the list of its receiver. */
public record AgencyCircularRow(
        String reference,
        String kind,
        String state,
        String subject,
        Instant releasedAt,
        @Nullable LocalDate dueOn,
        @Nullable Instant openedAt,
        @Nullable Instant answeredAt,
        boolean overdue) {
    /** Does the agency have to do something: answer, or read an announcement? */
    public boolean waits() {
        boolean asked = kind.equals("COLLECTION") ? answeredAt == null : openedAt == null;
        return asked && state.equals("RELEASED");
    }
}
