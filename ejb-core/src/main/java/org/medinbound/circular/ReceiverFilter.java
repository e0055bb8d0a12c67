package org.medinbound.circular;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who shall receive a circular: all that fit every condition, and the numbers besides.
 *
 * @param statuses status on the register; empty: only the numbers
 * @param languages one of these contact languages; empty for all
 * @param flags one of these kinds of flag stands; empty for all
 * @param region works with a hospital of this region; null for all
 * @param hospital works with this hospital (slug); null for all
 * @param silentMonths no report for the last so many months that are due; null for all
 * @param numbers receive it whatever the conditions say
 */
public record ReceiverFilter(
        List<String> statuses,
        List<String> languages,
        List<String> flags,
        @Nullable String region,
        @Nullable String hospital,
        @Nullable Integer silentMonths,
        List<String> numbers) {
    public static final List<String> STATUSES = List.of("active", "suspended", "deregistered");

    public ReceiverFilter {
        statuses = List.copyOf(statuses);
        languages = List.copyOf(languages);
        flags = List.copyOf(flags);
        numbers = List.copyOf(numbers);
    }

    /** All that stand on the register. */
    public static ReceiverFilter everybody() {
        return new ReceiverFilter(List.of("active", "suspended"), List.of(), List.of(), null, null, null, List.of());
    }
}
