package org.medinbound.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The work behind a job, one bean for each {@link Job}: found by {@code batch}, which claims the run, shows its progress and
 * commits part by part. Work is idempotent: a run that died is not resumed, a new one finishes what is left.
 */
public interface JobWork {
    Job job();

    /**
     * Cuts a run into parts; none when there is nothing to do.
     *
     * @param asOf the instant the run speaks of: its parameter {@code asOf}, else when it was due
     */
    List<Part> plan(Instant asOf);

    /** One part of a run. */
    interface Part {
        /** Does it, in the caller's transaction, and answers what was done, by kind (texts {@code admin.jobs.count.<kind>}). */
        Map<String, Long> work();
    }
}
