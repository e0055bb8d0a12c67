package org.medinbound.guarantor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One item told to the ministry, with the flag as its evidence.
 *
 * @param what {@code raised} or {@code withdrawn}
 */
public record EscalationEntry(
        long id,
        String what,
        Instant toldAt,
        @Nullable Instant readAt,
        String name,
        FlagRow flag,
        @Nullable String cause) {}
