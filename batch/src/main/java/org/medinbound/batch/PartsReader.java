package org.medinbound.batch;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.jobs.Job;
import org.medinbound.jobs.JobExecution;
import org.medinbound.jobs.JobRequests;
import org.medinbound.jobs.JobRuns;
import org.medinbound.jobs.JobWork;

/** Plans a run of any job and hands out its parts. */
@Dependent
@Named("partsReader")
public class PartsReader extends AbstractItemReader {
    @Inject
    private JobContext context;

    @Inject
    private Works works;

    @Inject
    private JobRequests requests;

    @Inject
    private JobRuns runs;

    private Iterator<JobWork.Part> parts = List.<JobWork.Part>of().iterator();

    @Override
    public void open(@Nullable Serializable checkpoint) throws Exception {
        Actors.call(Actor.system(context.getJobName()), () -> {
            JobExecution execution =
                    requests.find(RunningJobs.execution(context)).orElseThrow();
            Instant asOf = Optional.ofNullable(execution.parameters().get("asOf"))
                    .map(Instant::parse)
                    .orElse(execution.scheduledFor());
            List<JobWork.Part> planned =
                    works.of(Job.of(execution.job()).orElseThrow()).plan(asOf);
            runs.planned(execution.id(), planned.size());
            context.setTransientUserData(execution.job());
            parts = planned.iterator();
            return true;
        });
    }

    @Override
    public JobWork.@Nullable Part readItem() {
        return parts.hasNext() ? parts.next() : null;
    }
}
