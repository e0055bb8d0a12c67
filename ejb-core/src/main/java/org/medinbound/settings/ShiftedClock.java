package org.medinbound.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

/** Runs beside another clock, by the offset that a file says (ISO 8601, {@code P40D}); no or an unreadable file is no offset. */
final class ShiftedClock extends Clock {
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(100);

    private final Clock base;
    private final Path file;
    private volatile Duration offset;
    private volatile long lookedAt;

    ShiftedClock(Clock base, Path file) {
        this.base = base;
        this.file = file;
        this.offset = read(file);
        this.lookedAt = System.nanoTime();
    }

    @Override
    public Instant instant() {
        long now = System.nanoTime();
        if (now - lookedAt > LOOK_AGAIN) {
            lookedAt = now;
            offset = read(file);
        }
        return base.instant().plus(offset);
    }

    private static Duration read(Path file) {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException | DateTimeException e) {
            return Duration.ZERO;
        }
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(base.withZone(zone), file);
    }
}
