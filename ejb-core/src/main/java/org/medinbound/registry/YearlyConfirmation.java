package org.medinbound.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.medinbound.jobs.Job;
import org.medinbound.jobs.JobWork;
import org.medinbound.shared.SystemClock;

/** The job that asks every agency once a year to confirm its entry and contacts, and reminds; a part is a range of agencies. */
@ApplicationScoped
public class YearlyConfirmation implements JobWork {
    private static final int PART = 50;

    @Inject
    private ConfirmationRun run;

    @Override
    public Job job() {
        return Job.CONTACT_CONFIRMATION;
    }

    @Override
    public List<Part> plan(Instant asOf) {
        LocalDate day = LocalDate.ofInstant(asOf, SystemClock.TOKYO);
        List<Part> parts = new ArrayList<>();
        for (List<String> numbers : cut(run.toAsk(day))) {
            parts.add(() -> Map.of("asked", run.ask(numbers, day.getYear())));
        }
        for (List<String> numbers : cut(run.toRemind(day))) {
            parts.add(() -> Map.of("reminded", run.remind(numbers, day.getYear())));
        }
        return parts;
    }

    private static List<List<String>> cut(List<String> numbers) {
        List<List<String>> parts = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i += PART) {
            parts.add(List.copyOf(numbers.subList(i, Math.min(i + PART, numbers.size()))));
        }
        return parts;
    }
}
