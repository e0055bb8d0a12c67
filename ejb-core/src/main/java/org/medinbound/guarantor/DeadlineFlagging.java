package org.medinbound.guarantor;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.guarantor.store.Flags;
import org.medinbound.settings.Settings;

/**
 * Raises flags for late and missing monthly reports and withdraws those that no longer follow. Flags are a pure function of what
 * is known and of an instant (docs/domain.md); a run writes only the difference to what stands, so it may be repeated, stopped
 * at any part and run again.
 */
@Stateless
@UseCase
public class DeadlineFlagging {
    /** Guarantors evaluated and committed together. */
    static final int PART = 2_000;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private LiveSince live;

    public DeadlineFlagging() {}

    public DeadlineFlagging(Jdbi jdbi, Clock clock, Settings settings) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.live = new LiveSince(jdbi, settings);
    }

    /** Plans a run over all that is known now. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public FlaggingRun plan(Instant asOf) {
        return jdbi.withHandle(handle -> Flags.plan(handle, asOf.truncatedTo(ChronoUnit.MICROS), PART));
    }

    /** Evaluates one part: adds, withdraws, and tells what is to be told, in one transaction. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public FlaggingRun.Counts evaluate(FlaggingRun run, FlaggingRun.Part part) {
        return jdbi.withHandle(handle -> {
            Flags.lock(handle);
            return Flags.evaluate(handle, run, part, live.instant(), clock.instant());
        });
    }
}
