package org.medinbound.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.medinbound.jobs.Job;
import org.medinbound.jobs.JobWork;

/** The job behind {@link QualityDigest}: a part is one officer. */
@ApplicationScoped
public class QualityDigestJob implements JobWork {
    @Inject
    private QualityDigest digest;

    @Override
    public Job job() {
        return Job.QUALITY_DIGEST;
    }

    @Override
    public List<Part> plan(Instant asOf) {
        return digest.plan().stream()
                .<Part>map(account -> () -> Map.of("quality-told", (long) digest.send(account)))
                .toList();
    }
}
