package org.medinbound.followup;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which flags to list.
 *
 * @param state one of {@link #SHOWN}
 * @param kind one kind, or null
 * @param period one month, or null
 * @param text part of the agency's number or name, or null
 * @param history also flags that were raised before the platform went live
 */
public record FlagCaseFilter(
        String state,
        @Nullable String kind,
        @Nullable YearMonth period,
        @Nullable String text,
        boolean history,
        String sort,
        boolean descending,
        int page,
        int size) {
    /** {@code active}: neither closed nor withdrawn; {@code turn}: of these the desk's turn; a state; {@code withdrawn}; {@code all}. */
    public static final List<String> SHOWN = List.of(
            "active", "turn", "OPEN", "CONTACTED", "EXPLAINED", "ACCEPTED", "TOLD", "CLOSED", "withdrawn", "all");

    /** Columns by which the list can be sorted; oldest first unless the reader chooses. */
    public static final List<String> SORTS = List.of("raised", "number", "period", "kind", "state", "changed");

    /** The desk's work, oldest first. */
    public static FlagCaseFilter of(String state, int page, int size) {
        return new FlagCaseFilter(state, null, null, null, false, "raised", false, page, size);
    }
}
