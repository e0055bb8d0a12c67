package org.medinbound.jobs;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;

/**
 * Running what was asked for; for the module {@code batch} only. A run is one process's own while it gives signs of life; a dead
 * one's row becomes ABANDONED, which also fences it off: its next commit fails. All times are the database's.
 */
@Stateless
@UseCase
public class JobRuns {
    /** A process that gave no sign of life for so long is dead. */
    static final int DEAD_AFTER_SECONDS = 15;

    /** Work that killed so many processes in a row is left to people. */
    static final int MOST_ATTEMPTS = 3;

    @Inject
    private Jdbi jdbi;

    public JobRuns() {}

    public JobRuns(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes the oldest request whose job is not running anywhere; two nodes never take the same. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public Optional<JobExecution> claim() {
        return jdbi.withHandle(h -> {
            h.execute("select pg_advisory_xact_lock(hashtext('job_execution'))");
            return h.createQuery("""
                            update job_execution set status = 'STARTED', started_at = clock_timestamp(), alive_at = clock_timestamp()
                            where id = (select min(w.id) from job_execution w where w.status = 'STARTING' and not exists (
                              select 1 from job_execution r where r.job = w.job and r.status in ('STARTED', 'STOPPING')))
                            returning """ + " " + JobRows.COLUMNS)
                    .map((r, c) -> JobRows.read(r))
                    .findOne();
        });
    }

    /** Is there a request that waits? Cheap enough to be asked several times a second. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public boolean anyWaiting() {
        return jdbi.withHandle(
                h -> h.createQuery("select exists (select 1 from job_execution where status = 'STARTING')")
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Remembers the execution's id in the repository of Jakarta Batch. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public void started(long id, long batchId) {
        jdbi.useHandle(h -> h.execute("update job_execution set batch_id = ? where id = ?", batchId, id));
    }

    /** How much there is to do. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public void planned(long id, int total) {
        jdbi.useHandle(h -> h.execute("update job_execution set total = ? where id = ?", total, id));
    }

    /**
     * Notes progress in the transaction of the work itself.
     *
     * @throws IllegalStateException when the run was given up for dead meanwhile: the work must not commit
     */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public void progress(long id, int done, Map<String, Long> counts) {
        int rows = jdbi.withHandle(h -> h.createUpdate("""
                        update job_execution set done = :done, counts = cast(:counts as jsonb), alive_at = clock_timestamp()
                        where id = :id and status = 'STARTED'""")
                .bind("done", done)
                .bind("counts", JobRows.json(counts))
                .bind("id", id)
                .execute());
        if (rows == 0) {
            throw new IllegalStateException("Execution " + id + " is no longer ours");
        }
    }

    @Requires(value = Right.JOB_RUN, recorded = false)
    public void ended(long id, JobStatus status, @Nullable String incident) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update job_execution set status = :status, ended_at = clock_timestamp(), incident = :incident
                        where id = :id and status in ('STARTED', 'STOPPING')""")
                .bind("status", status.name())
                .bind("incident", incident)
                .bind("id", id)
                .execute());
    }

    /** A sign of life of this process for its runs. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public void alive(List<Long> ids) {
        jdbi.useHandle(h -> h.createUpdate(
                        "update job_execution set alive_at = clock_timestamp() where id = any(:ids) and status = 'STARTED'")
                .bindArray("ids", Long.class, ids)
                .execute());
    }

    /** Gives up runs whose process died and asks for new ones in their place. Answers how many. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public int takeOver() {
        return jdbi.withHandle(h -> h.createUpdate("""
                        with dead as (
                          update job_execution set status = 'ABANDONED', ended_at = alive_at
                          where status in ('STARTED', 'STOPPING')
                            and alive_at < clock_timestamp() - make_interval(secs => :seconds)
                          returning job, parameters || jsonb_build_object('asOf', coalesce(parameters ->> 'asOf',
                            to_char(scheduled_for at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))) as parameters,
                            attempt, id
                        )
                        insert into job_execution (job, scheduled_for, parameters, requested_by, requested_at, attempt)
                        select job, clock_timestamp(), parameters, 'system:takeover', clock_timestamp(), attempt + 1
                        from dead where attempt < :most""")
                .bind("seconds", DEAD_AFTER_SECONDS)
                .bind("most", MOST_ATTEMPTS)
                .execute());
    }
}
