package org.medinbound.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which applications to list.
 *
 * @param text part of the reference, the name or the number, or null
 * @param turn {@code DESK}, {@code AGENCY}, {@code MINISTRY}, {@code NOBODY}, or null
 * @param owner an officer's id, {@code none}, or null
 * @param open only those that are not ended
 * @param handedOver only those that were ever with the ministry
 * @param sort one of {@link #SORTS}
 */
public record QueueFilter(
        @Nullable String text,
        @Nullable String kind,
        @Nullable String state,
        @Nullable String turn,
        @Nullable String owner,
        boolean late,
        boolean open,
        boolean handedOver,
        String sort,
        boolean descending,
        int page,
        int size) {
    /** Columns by which the list can be sorted. */
    public static final List<String> SORTS =
            List.of("due", "received", "reference", "name", "kind", "state", "turn", "owner");
}
