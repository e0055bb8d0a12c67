package org.medinbound.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the record of access; null and false ask for all.
 *
 * @param subject a case reference or guarantor number, exactly
 * @param actor a pseudonymous identity, exactly
 * @param from first instant
 * @param to first instant that is too late
 * @param refusedOnly only what was refused
 */
public record AccessFilter(
        @Nullable String subject,
        @Nullable String actor,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean refusedOnly) {

    /** Everything. */
    public static AccessFilter all() {
        return new AccessFilter(null, null, null, null, false);
    }

    /** Everything between two instants. */
    public static AccessFilter between(@Nullable Instant from, @Nullable Instant to) {
        return new AccessFilter(null, null, from, to, false);
    }

    /** What was looked for, as it stands in the record of access itself. */
    @Override
    public String toString() {
        return subject != null ? subject : actor != null ? actor : "access-record";
    }
}
