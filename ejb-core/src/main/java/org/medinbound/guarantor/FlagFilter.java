package org.medinbound.guarantor;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which flags to list.
 *
 * @param text part of the number or the name, or null
 * @param kind one kind, or null
 * @param period one month, or null
 * @param withdrawn the withdrawn ones instead of those that stand
 * @param sort one of {@link #SORTS}
 */
public record FlagFilter(
        @Nullable String text,
        @Nullable String kind,
        @Nullable YearMonth period,
        boolean withdrawn,
        String sort,
        boolean descending,
        int page,
        int size) {
    /** The kinds of flags. */
    public static final List<String> KINDS = List.of("overdue", "missing", "late", "silent", "inactive");

    /** Columns by which the list can be sorted. */
    public static final List<String> SORTS = List.of("raised", "number", "period", "kind", "due");
}
