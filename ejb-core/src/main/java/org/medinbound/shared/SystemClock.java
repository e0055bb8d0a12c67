package org.medinbound.shared;

import java.time.ZoneId;

/** Where the platform's time is told. The clock itself is injected ({@link java.time.Clock}), never asked of the system. */
public final class SystemClock {
    /** The zone of all reporting and of the staff. */
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private SystemClock() {}
}
