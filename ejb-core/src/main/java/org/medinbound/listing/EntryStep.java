package org.medinbound.listing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step on an entry.
 *
 * @param actor pseudonymous id
 * @param action what was done; its text stands under {@code listing.event.<action>}
 * @param sections names of the sections concerned
 */
public record EntryStep(
        long id,
        @Nullable String reference,
        Instant at,
        String actor,
        String action,
        @Nullable String toState,
        List<String> sections,
        String words) {
    public EntryStep {
        sections = List.copyOf(sections);
    }
}
