package org.medinbound.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.medinbound.jobs.Job;
import org.medinbound.jobs.JobWork;

/**
 * The job behind {@link ReportReminders} and {@link CorrectionReminders}. It asks the clock, not the instant it was due: a run that is late sends what is true
 * when it runs.
 */
@ApplicationScoped
public class ReminderJob implements JobWork {
    @Inject
    private ReportReminders reminders;

    @Inject
    private CorrectionReminders corrections;

    @Override
    public Job job() {
        return Job.REPORT_REMINDERS;
    }

    @Override
    public List<Part> plan(Instant asOf) {
        return Stream.concat(
                        reminders.plan().stream().<Part>map(run -> () -> counts(reminders.send(run))),
                        corrections.plan().stream().<Part>map(run -> () -> counts(corrections.send(run))))
                .toList();
    }

    private static Map<String, Long> counts(ReminderRun.Counts done) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("reminders", done.sent());
        counts.put("without-mailbox", done.withoutMailbox());
        return counts;
    }
}
