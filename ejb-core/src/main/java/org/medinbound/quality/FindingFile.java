package org.medinbound.quality;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding with its evidence and its steps, oldest first.
 *
 * @param certificate number of the certificate that the hospital has, valid or suspended; null for none, and for the hospital itself
 */
public record FindingFile(
        Finding finding,
        List<Assessment.Evidence> evidence,
        List<Event> events,
        @Nullable String certificate) {
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
