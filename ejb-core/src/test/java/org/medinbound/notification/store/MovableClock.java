package org.medinbound.notification.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.medinbound.shared.SystemClock;

/** A clock that a test moves. */
final class MovableClock extends Clock {
    private volatile Instant now;

    MovableClock(Instant start) {
        now = start;
    }

    void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return SystemClock.TOKYO;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
