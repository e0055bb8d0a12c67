package org.medinbound.followup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act on a flag.
 *
 * @param by the member of staff by name, else who acted as a pseudonymous id
 * @param byAgency did the agency act?
 * @param words why, or what was explained; null when nothing was said
 * @param file added to an explanation, or null
 * @param mail delivery record of the mail that was sent, or null
 */
public record FollowUpStep(
        Instant at,
        String by,
        boolean byAgency,
        String action,
        String before,
        String after,
        @Nullable String reason,
        @Nullable String words,
        @Nullable UUID file,
        @Nullable UUID mail) {}
