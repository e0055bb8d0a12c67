package org.medinbound.batch;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.jobs.JobStatus;

/** Tells how an execution of any job ended. */
@Dependent
@Named("executionEnd")
public class ExecutionEnd extends AbstractJobListener {
    @Inject
    private JobContext context;

    @Inject
    private RunningJobs running;

    @Override
    public void afterJob() {
        long id = RunningJobs.execution(context);
        JobStatus status = status(context.getBatchStatus());
        Actors.run(Actor.system(context.getJobName()), () -> running.end(id, status, null));
    }

    /** While this listener is called a job that went well may still be named as started. */
    private static JobStatus status(BatchStatus status) {
        return switch (status) {
            case FAILED, ABANDONED -> JobStatus.FAILED;
            case STOPPED, STOPPING -> JobStatus.STOPPED;
            default -> JobStatus.COMPLETED;
        };
    }
}
