package org.medinbound.listing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The text of a hospital in one language, as a list shows it.
 *
 * @param state MISSING, STALE, MACHINE, HOSPITAL or CHECKED
 */
public record EntryText(
        String hospitalSlug,
        String hospitalName,
        String language,
        String state,
        @Nullable Instant changedAt) {}
