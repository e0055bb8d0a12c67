package org.medinbound.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as its owner sees it. */
public record OpenSession(
        UUID id,
        Instant startedAt,
        Instant seenAt,
        @Nullable String address,
        @Nullable String agent) {}
