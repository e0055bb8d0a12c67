package org.medinbound.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.medinbound.jobs.Job;
import org.medinbound.jobs.JobWork;

/** The job behind {@link DefectReminders} and {@link ConditionReminders}: a part is one request or one condition. */
@ApplicationScoped
public class ApplicationReminders implements JobWork {
    @Inject
    DefectReminders reminders;

    @Inject
    ConditionReminders conditions;

    @Override
    public Job job() {
        return Job.APPLICATION_REMINDERS;
    }

    @Override
    public List<Part> plan(Instant asOf) {
        return Stream.concat(
                        reminders.awaited().stream().<Part>map(id -> () -> reminders.remind(id, asOf)),
                        conditions.awaited().stream().<Part>map(id -> () -> conditions.remind(id, asOf)))
                .toList();
    }
}
