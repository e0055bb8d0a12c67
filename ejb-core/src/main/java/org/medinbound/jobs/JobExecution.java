package org.medinbound.jobs;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A requested run of a job and what became of it.
 *
 * @param id survives restarts of the platform
 * @param scheduledFor the instant it was due
 * @param requestedBy pseudonymous id of who asked for it
 * @param attempt 1, more when it took over the work of a process that died
 * @param total units of work, {@code done} of them committed
 * @param counts what was done, by kind
 * @param incident id under which the log tells of a failure
 */
public record JobExecution(
        long id,
        String job,
        Instant scheduledFor,
        Map<String, String> parameters,
        String requestedBy,
        JobStatus status,
        int attempt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int total,
        int done,
        Map<String, Long> counts,
        @Nullable String incident) {
    public JobExecution {
        parameters = Map.copyOf(parameters);
        counts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(counts));
    }

    /** Committed part of the work in percent; a finished run is at 100. */
    public int percent() {
        if (status == JobStatus.COMPLETED) {
            return 100;
        }
        return total == 0 ? 0 : done * 100 / total;
    }
}
