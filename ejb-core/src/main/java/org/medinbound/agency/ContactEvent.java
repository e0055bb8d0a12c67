package org.medinbound.agency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a contact.
 *
 * @param action {@code ADD} or a {@link ContactAction}
 * @param by name of staff, or null when it was not staff
 */
public record ContactEvent(
        long contact,
        Instant at,
        String actor,
        @Nullable String by,
        String action,
        ContactState after,
        String reason) {}
