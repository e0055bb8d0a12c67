package org.medinbound.account.model;

import java.time.Duration;
import java.time.Instant;

/** How long a session of staff lives. */
public final class SessionLife {
    /** Without a request. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** In any case. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** Between password and second factor. */
    public static final Duration HALF = Duration.ofMinutes(10);

    /** At once for one account; a further one ends the oldest. */
    public static final int MOST = 3;

    /** The last request is written down only this exactly, so that reading a page does not write each time. */
    public static final Duration SEEN_PRECISION = Duration.ofMinutes(1);

    private SessionLife() {}

    /** Is a session alive that began and was seen then? */
    public static boolean isAlive(Instant started, Instant seen, boolean secondFactor, Instant now) {
        return now.isBefore(started.plus(secondFactor ? LONGEST : HALF)) && now.isBefore(seen.plus(IDLE));
    }
}
