package org.medinbound.batch;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.medinbound.jobs.JobExecution;
import org.medinbound.jobs.JobRuns;
import org.medinbound.jobs.JobStatus;

/** The executions that run in this process: started here, ended here, kept alive meanwhile. */
@ApplicationScoped
public class RunningJobs {
    private static final Logger LOG = Logger.getLogger(RunningJobs.class.getName());
    private static final String EXECUTION = "execution";
    private static final String DEFINITION = "parts";

    @Inject
    private JobRuns runs;

    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    /** The id under which people know the execution. */
    static long execution(JobContext context) {
        return Long.parseLong(BatchRuntime.getJobOperator()
                .getParameters(context.getExecutionId())
                .getProperty(EXECUTION));
    }

    /** Starts a claimed execution; a definition that cannot be started ends it as failed. */
    void start(JobExecution execution) {
        running.add(execution.id());
        Properties parameters = new Properties();
        parameters.setProperty(EXECUTION, Long.toString(execution.id()));
        try {
            JobOperator operator = BatchRuntime.getJobOperator();
            runs.started(execution.id(), operator.start(DEFINITION, parameters));
        } catch (RuntimeException e) {
            end(execution.id(), JobStatus.FAILED, e);
        }
    }

    /** Notes the end; a failure is logged under an id that the execution shows. */
    void end(long id, JobStatus status, @Nullable Exception failure) {
        String incident = null;
        if (status == JobStatus.FAILED) {
            incident = UUID.randomUUID().toString();
            LOG.log(Level.SEVERE, "Execution " + id + " failed, incident " + incident, failure);
        }
        running.remove(id);
        runs.ended(id, status, incident);
    }

    List<Long> ids() {
        return new ArrayList<>(running);
    }
}
