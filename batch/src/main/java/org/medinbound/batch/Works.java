package org.medinbound.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.medinbound.jobs.Job;
import org.medinbound.jobs.JobWork;

/** Finds the work behind a job. */
@ApplicationScoped
public class Works {
    @Inject
    @Any
    private Instance<JobWork> works;

    /** @throws IllegalStateException when no bean does the job's work */
    JobWork of(Job job) {
        return works.stream()
                .filter(work -> work.job() == job)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No JobWork for " + job));
    }
}
