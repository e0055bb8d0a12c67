package org.medinbound.guarantor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the ministry decided about an item.
 *
 * @param number 1 for the first decision; the newest one counts
 * @param decision one of {@link #CODES}
 * @param by who recorded it, by name where known
 * @param way {@link #SCREEN}, or one of {@link #WAYS} when the desk recorded it
 * @param decidedBy who at the ministry said it, when the desk recorded it, else null
 * @param file the letter itself, or null
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
        String way,
        @Nullable String decidedBy,
        @Nullable UUID file,
        @Nullable Instant takenUpAt,
        @Nullable String takenUpBy) {
    /** What can be decided; the platform acts on none of them by itself. */
    public static final List<String> CODES =
            List.of("NOTED", "INQUIRE", "GUIDANCE", "WARNING", "SUSPENSION", "DEREGISTRATION", "OTHER");

    /** Recorded by the ministry's officer. */
    public static final String SCREEN = "SCREEN";

    /** How a decision comes that the desk records. */
    public static final List<String> WAYS = List.of("LETTER", "MAIL", "TELEPHONE", "MEETING");

    /** Did it come another way than by the ministry's own screen? */
    public boolean fromOutside() {
        return !way.equals(SCREEN);
    }
}
