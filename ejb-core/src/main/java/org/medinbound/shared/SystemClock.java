package org.medinbound.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The clock of the platform: inject {@link Clock}, never ask the system. Its zone is Asia/Tokyo, where the work is done. */
@ApplicationScoped
public class SystemClock {
    /** The zone of all reporting and of the staff. */
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Produces
    public Clock clock() {
        return Clock.system(TOKYO);
    }
}
