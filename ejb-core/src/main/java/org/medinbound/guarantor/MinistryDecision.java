package org.medinbound.guarantor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ministry decided about an item.
 *
 * @param number 1 for the first decision; the newest one counts
 * @param decision one of {@link #CODES}
 * @param by who recorded it, by name where known
 * @param takenUpAt when the desk took it up, or null
 */
public record MinistryDecision(
        long id,
        int number,
        String decision,
        LocalDate decidedOn,
        String words,
        Instant recordedAt,
        String by,
        @Nullable Instant takenUpAt,
        @Nullable String takenUpBy) {
    /** What can be decided; the platform acts on none of them by itself. */
    public static final List<String> CODES =
            List.of("NOTED", "INQUIRE", "GUIDANCE", "WARNING", "SUSPENSION", "DEREGISTRATION", "OTHER");
}
