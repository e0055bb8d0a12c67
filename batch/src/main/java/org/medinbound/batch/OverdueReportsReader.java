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
import org.medinbound.guarantor.DeadlineFlagging;
import org.medinbound.guarantor.FlaggingRun;
import org.medinbound.jobs.JobExecution;
import org.medinbound.jobs.JobRequests;
import org.medinbound.jobs.JobRuns;

/** Plans a run of the flagging and hands out its parts. */
@Dependent
@Named("overdueReportsReader")
public class OverdueReportsReader extends AbstractItemReader {
    @Inject
    private JobContext context;

    @Inject
    private DeadlineFlagging flagging;

    @Inject
    private JobRequests requests;

    @Inject
    private JobRuns runs;

    private Iterator<FlaggingRun.Part> parts = List.<FlaggingRun.Part>of().iterator();

    @Override
    public void open(@Nullable Serializable checkpoint) throws Exception {
        Actors.call(Actor.system(context.getJobName()), () -> {
            JobExecution execution =
                    requests.find(RunningJobs.execution(context)).orElseThrow();
            Instant asOf = Optional.ofNullable(execution.parameters().get("asOf"))
                    .map(Instant::parse)
                    .orElse(execution.scheduledFor());
            FlaggingRun run = flagging.plan(asOf);
            runs.planned(execution.id(), run.parts().size());
            context.setTransientUserData(run);
            parts = run.parts().iterator();
            return true;
        });
    }

    @Override
    public FlaggingRun.@Nullable Part readItem() {
        return parts.hasNext() ? parts.next() : null;
    }
}
