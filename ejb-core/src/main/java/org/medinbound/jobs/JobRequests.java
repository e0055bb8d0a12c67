package org.medinbound.jobs;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.shared.PageOfRows;

/** Asking for runs of jobs, and looking at them. */
@Stateless
@UseCase
public class JobRequests {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    public JobRequests() {}

    public JobRequests(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Asks for a run now; it starts as soon as no other run of the job is going on. Answers with the execution's id. */
    @Requires(Right.JOB_START)
    public long start(Job job, Map<String, String> parameters) {
        Instant instant = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Long> id = insert(job, instant, parameters);
        while (id.isEmpty()) {
            instant = instant.plus(1, ChronoUnit.MICROS);
            id = insert(job, instant, parameters);
        }
        return id.get();
    }

    /** Asks for the run of the timetable that was due then; answers nothing when it was asked for before. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public Optional<Long> schedule(Job job, Instant due) {
        return insert(job, due, Map.of());
    }

    @Requires(value = Right.JOB_READ, recorded = false)
    public Optional<JobExecution> find(long id) {
        return jdbi.withHandle(h -> h.createQuery("select " + JobRows.COLUMNS + " from job_execution where id = :id")
                .bind("id", id)
                .map((r, c) -> JobRows.read(r))
                .findOne());
    }

    private static final String WANTED = " from job_execution where (cast(:job as text) is null or job = :job)"
            + " and (cast(:status as text) is null or status = :status)"
            + " and (cast(:words as text) is null or :words in (id::text, incident, requested_by))";

    /** Executions, newest first. */
    @Requires(value = Right.JOB_READ, recorded = false)
    public PageOfRows<JobExecution> list(JobFilter filter, int page, int size) {
        Map<String, Object> values = new HashMap<>();
        values.put("job", filter.job() == null ? null : filter.job().id());
        values.put("status", filter.status() == null ? null : filter.status().name());
        values.put("words", filter.words());
        return jdbi.withHandle(h -> new PageOfRows<>(
                h.createQuery("select " + JobRows.COLUMNS + WANTED + " order by id desc limit :size offset :skip")
                        .bindMap(values)
                        .bind("size", size)
                        .bind("skip", (page - 1L) * size)
                        .map((r, c) -> JobRows.read(r))
                        .list(),
                h.createQuery("select count(*)" + WANTED)
                        .bindMap(values)
                        .mapTo(Long.class)
                        .one(),
                page,
                size));
    }

    private Optional<Long> insert(Job job, Instant scheduledFor, Map<String, String> parameters) {
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into job_execution (job, scheduled_for, parameters, requested_by, requested_at)
                        values (:job, :scheduledFor, cast(:parameters as jsonb), :by, :now)
                        on conflict (job, scheduled_for) do nothing returning id""")
                .bind("job", job.id())
                .bind("scheduledFor", scheduledFor)
                .bind("parameters", JobRows.json(parameters))
                .bind("by", Actors.current().id())
                .bind("now", clock.instant())
                .mapTo(Long.class)
                .findOne());
    }
}
