package org.medinbound.inquiry;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an officer looks for in the queue; null means all.
 *
 * @param text start of a reference, or a country code
 * @param owner pseudonymous id of an officer, or {@code none}
 * @param open true: without cases that have ended
 * @param sort one of {@link #SORTS}; lateness stands first by default
 * @param page from 1
 */
public record QueueFilter(
        @Nullable String text,
        @Nullable String stage,
        @Nullable String turn,
        @Nullable String kind,
        @Nullable String owner,
        boolean lateOnly,
        boolean open,
        String sort,
        boolean descending,
        int page,
        int size) {
    /** Columns that can be sorted by. */
    public static final Set<String> SORTS =
            Set.of("due", "received", "reference", "stage", "turn", "owner", "residence", "kind");

    public static final Set<String> STAGES =
            Set.of("CHECKING", "INFORMATION", "MATCHING", "HOSPITALS", "COMPARING", "ARRANGING", "ENDED");

    public static final Set<String> TURNS = Set.of("PATIENT", "DESK", "HOSPITAL", "NOBODY");

    /** Everything open, late first. */
    public static QueueFilter all() {
        return new QueueFilter(null, null, null, null, null, false, true, "due", false, 1, 50);
    }
}
