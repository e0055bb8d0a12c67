package org.medinbound.circular;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a circular.
 *
 * @param number the receiver concerned, or null for the whole
 * @param side MINISTRY, DESK, AGENCY or SYSTEM
 * @param figure how many receivers or mails, or which version; or null
 */
public record CircularStep(
        long id,
        Instant at,
        String actor,
        String side,
        String action,
        String toState,
        @Nullable String number,
        @Nullable String why,
        @Nullable Integer figure) {}
