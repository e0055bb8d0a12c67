package org.medinbound.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.medinbound.jobs.Job;
import org.medinbound.jobs.JobWork;

/** The job behind {@link DefectReminders}: a part is one request. */
@ApplicationScoped
public class ApplicationReminders implements JobWork {
    @Inject
    DefectReminders reminders;

    @Override
    public Job job() {
        return Job.APPLICATION_REMINDERS;
    }

    @Override
    public List<Part> plan(Instant asOf) {
        return reminders.awaited().stream()
                .<Part>map(id -> () -> reminders.remind(id, asOf))
                .toList();
    }
}
