package org.medinbound.guarantor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.medinbound.jobs.Job;
import org.medinbound.jobs.JobWork;

/** The job behind {@link MinistryDigest}: a part is one officer. */
@ApplicationScoped
public class DigestJob implements JobWork {
    @Inject
    private MinistryDigest digest;

    @Override
    public Job job() {
        return Job.MINISTRY_DIGEST;
    }

    @Override
    public List<Part> plan(Instant asOf) {
        return digest.plan().stream()
                .<Part>map(account -> () -> Map.of("digest-items", (long) digest.send(account)))
                .toList();
    }
}
