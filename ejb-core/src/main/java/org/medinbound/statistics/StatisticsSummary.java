package org.medinbound.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.medinbound.jobs.Job;
import org.medinbound.jobs.JobWork;

/** The job that sums up the statistics: only for changes that are too large for a page to wait for. */
@ApplicationScoped
public class StatisticsSummary implements JobWork {
    @Inject
    private ReportingStatistics statistics;

    @Override
    public Job job() {
        return Job.STATISTICS_SUMMARY;
    }

    @Override
    public List<Part> plan(Instant asOf) {
        return List.of(() -> Map.of("months", (long) statistics.sumUp()));
    }
}
