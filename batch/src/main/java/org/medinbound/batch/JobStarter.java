package org.medinbound.batch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.medinbound.jobs.Job;
import org.medinbound.jobs.JobRequests;
import org.medinbound.jobs.JobRuns;

/**
 * Claims requested runs and starts them, keeps the timetable, and takes over from processes that died. Runs on every node; the
 * database decides who gets a run. The timetable asks for the newest due run whenever it was not asked for yet, so an outage at
 * 06:00 is caught up at the next start; one run evaluates all that was missed.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobStarter {
    private static final Duration CLAIM = Duration.ofMillis(250);
    private static final Duration BEAT = Duration.ofSeconds(3);

    private final ReentrantLock claiming = new ReentrantLock();
    private final ReentrantLock beating = new ReentrantLock();
    private final Map<Job, Instant> askedFor = new EnumMap<>(Job.class);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private JobRuns runs;

    @Inject
    private JobRequests requests;

    @Inject
    private RunningJobs running;

    @Inject
    private Works works;

    @Inject
    private Clock clock;

    private List<ScheduledFuture<?>> tasks = List.of();

    @PostConstruct
    void begin() {
        tasks = List.of(every(CLAIM, claiming, "job-claim", this::claim), every(BEAT, beating, "job-beat", this::beat));
    }

    @PreDestroy
    void end() {
        tasks.forEach(task -> task.cancel(false));
    }

    private ScheduledFuture<?> every(Duration pause, ReentrantLock lock, String name, Runnable step) {
        return executor.scheduleWithFixedDelay(
                () -> Heartbeat.beat(lock, name, step), 1_000, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void claim() {
        if (runs.anyWaiting()) {
            runs.claim().ifPresent(running::start);
        }
    }

    private void beat() {
        if (!running.ids().isEmpty()) {
            runs.alive(running.ids());
        }
        runs.takeOver();
        for (Job job : Job.values()) {
            keepTimetable(job, job.lastDue(clock.instant()));
        }
    }

    /** At the first beat of a new installation there is nothing to catch up. */
    private void keepTimetable(Job job, Instant due) {
        @Nullable Instant before = askedFor.get(job);
        if (due.equals(before)) {
            return;
        }
        boolean nothingYet = before == null && works.of(job).plan(due).isEmpty();
        if (!nothingYet) {
            requests.schedule(job, due);
        }
        askedFor.put(job, due);
    }
}
