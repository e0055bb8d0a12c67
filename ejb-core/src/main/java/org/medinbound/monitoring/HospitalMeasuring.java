package org.medinbound.monitoring;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.monitoring.store.Nightly;

/**
 * Computes the measures of hospitals and holds them against the bounds. Writing a night again changes nothing, so a run may be
 * stopped at any part and done anew.
 */
@Stateless
@UseCase
public class HospitalMeasuring {
    /** Hospitals measured and committed together. */
    static final int PART = 500;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Event<BoundsCrossed> crossings;

    public HospitalMeasuring() {}

    public HospitalMeasuring(Jdbi jdbi, Event<BoundsCrossed> crossings) {
        this.jdbi = jdbi;
        this.crossings = crossings;
    }

    /** The parts of a night. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public List<Nightly.Range> plan() {
        return jdbi.withHandle(handle -> Nightly.ranges(handle, PART));
    }

    /** One part of the night: measures, then bounds; answers what was written. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public Map<String, Long> measure(Nightly.Range range, Instant asOf) {
        Instant at = asOf.truncatedTo(ChronoUnit.MICROS);
        return jdbi.withHandle(handle -> {
            Nightly.lock(handle);
            Map<String, Long> counts = new LinkedHashMap<>();
            counts.put("measures", Nightly.measure(handle, range, at));
            Nightly.Judged judged = Nightly.judge(handle, range, at);
            if (!judged.crossed().isEmpty()) {
                crossings.fire(new BoundsCrossed(judged.crossed()));
            }
            counts.put("crossed", (long) judged.crossed().size());
            counts.put("recovered", judged.recovered());
            return counts;
        });
    }
}
