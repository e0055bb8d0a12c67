package org.medinbound.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medinbound.jobs.Job;
import org.medinbound.jobs.JobWork;

/** The job behind {@link IncompleteReports}: one part, for such reports are few. */
@ApplicationScoped
public class IncompleteJob implements JobWork {
    @Inject
    private IncompleteReports reports;

    @Override
    public Job job() {
        return Job.INCOMPLETE_REPORTS;
    }

    @Override
    public List<Part> plan(Instant asOf) {
        return List.of(() -> counts(reports.evaluate(asOf)));
    }

    private static Map<String, Long> counts(IncompleteReports.Counts done) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("raised", done.raised());
        counts.put("withdrawn", done.withdrawn());
        counts.put("escalations", done.escalations());
        return counts;
    }
}
