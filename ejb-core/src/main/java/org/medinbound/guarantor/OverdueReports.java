package org.medinbound.guarantor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medinbound.jobs.Job;
import org.medinbound.jobs.JobWork;

/** The job behind {@link DeadlineFlagging}: a part is a range of guarantors. */
@ApplicationScoped
public class OverdueReports implements JobWork {
    @Inject
    private DeadlineFlagging flagging;

    @Override
    public Job job() {
        return Job.OVERDUE_REPORTS;
    }

    @Override
    public List<Part> plan(Instant asOf) {
        FlaggingRun run = flagging.plan(asOf);
        return run.parts().stream()
                .<Part>map(part -> () -> counts(flagging.evaluate(run, part)))
                .toList();
    }

    private static Map<String, Long> counts(FlaggingRun.Counts written) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("guarantors", written.guarantors());
        counts.put("raised", written.raised());
        counts.put("withdrawn", written.withdrawn());
        counts.put("escalations", written.escalations());
        return counts;
    }
}
