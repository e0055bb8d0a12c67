package org.medinbound.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import org.medinbound.shared.SystemClock;

/**
 * The clock of the platform: inject {@link Clock}, never ask the system. Its zone is Asia/Tokyo, where the work is done. In
 * evaluation, and only there, EVALUATION_CLOCK names a file with an offset, so that a month can be walked in minutes.
 */
@ApplicationScoped
public class PlatformClock {
    @Inject
    private Settings settings;

    @Produces
    @ApplicationScoped
    public Clock clock() {
        Clock system = Clock.system(SystemClock.TOKYO);
        return settings.evaluation()
                ? settings.text("evaluation.clock")
                        .<Clock>map(file -> new ShiftedClock(system, Path.of(file)))
                        .orElse(system)
                : system;
    }
}
