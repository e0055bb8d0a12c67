package org.medinbound.quality;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding with its evidence and its steps, oldest first. */
public record FindingFile(Finding finding, List<Assessment.Evidence> evidence, List<Event> events) {
    public FindingFile {
        evidence = List.copyOf(evidence);
        events = List.copyOf(events);
    }

    /** One step. */
    public record Event(
            long id,
            Instant at,
            String actor,
            String action,
            @Nullable String fromState,
            @Nullable String toState,
            String words) {}
}
