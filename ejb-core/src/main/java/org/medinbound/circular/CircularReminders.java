package org.medinbound.circular;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.medinbound.jobs.Job;
import org.medinbound.jobs.JobWork;

/** The job behind {@link CircularReminding}: a part is one circular and one day to answer by. */
@ApplicationScoped
public class CircularReminders implements JobWork {
    @Inject
    private CircularReminding reminding;

    @Override
    public Job job() {
        return Job.CIRCULAR_REMINDERS;
    }

    @Override
    public List<Part> plan(Instant asOf) {
        return reminding.due().stream()
                .<Part>map(due ->
                        () -> Map.of("reminders", (long) reminding.remind(due.reference(), due.dueOn(), due.stage())))
                .toList();
    }
}
