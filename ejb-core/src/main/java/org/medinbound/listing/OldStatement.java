package org.medinbound.listing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A section of a published entry whose statement is old.
 *
 * @param section name of the section
 * @param proposal state of the hospital's open proposal, or null
 * @param remindedAt when the hospital was last reminded, or null
 */
public record OldStatement(
        String hospitalSlug,
        String hospitalName,
        String section,
        String source,
        LocalDate statedOn,
        @Nullable String proposal,
        @Nullable Instant remindedAt) {}
