package org.medinbound.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands until a test moves it; Tokyo's. */
public final class MovableClock extends Clock {
    private volatile Instant now;

    public MovableClock(String start) {
        to(start);
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    /** Sets it to an instant, as {@link Instant#parse} reads it. */
    public void to(String instant) {
        now = Instant.parse(instant);
    }

    public void to(Instant instant) {
        now = instant;
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
