package org.medinbound.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.medinbound.jobs.Job;
import org.medinbound.jobs.JobWork;

/** The job behind {@link QualityDeadlines}: one part. */
@ApplicationScoped
public class QualityJob implements JobWork {
    @Inject
    private QualityDeadlines deadlines;

    @Override
    public Job job() {
        return Job.QUALITY_DEADLINES;
    }

    @Override
    public List<Part> plan(Instant asOf) {
        return List.of(() -> deadlines.run());
    }
}
