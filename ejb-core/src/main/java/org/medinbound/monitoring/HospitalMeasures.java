package org.medinbound.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.medinbound.jobs.Job;
import org.medinbound.jobs.JobWork;

/** The job behind {@link HospitalMeasuring}: a part is a range of hospitals. */
@ApplicationScoped
public class HospitalMeasures implements JobWork {
    @Inject
    private HospitalMeasuring measuring;

    @Override
    public Job job() {
        return Job.HOSPITAL_MEASURES;
    }

    @Override
    public List<Part> plan(Instant asOf) {
        return measuring.plan().stream()
                .<Part>map(range -> () -> measuring.measure(range, asOf))
                .toList();
    }
}
