package org.medinbound.batch;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.guarantor.DeadlineFlagging;
import org.medinbound.guarantor.FlaggingRun;
import org.medinbound.jobs.JobRuns;

/** Evaluates parts of a run; what they write and the progress commit together. */
@Dependent
@Named("overdueReportsWriter")
public class OverdueReportsWriter extends AbstractItemWriter {
    @Inject
    private JobContext context;

    @Inject
    private DeadlineFlagging flagging;

    @Inject
    private JobRuns runs;

    private FlaggingRun.Counts sum = FlaggingRun.Counts.NONE;
    private int done;

    @Override
    public void writeItems(List<Object> items) throws Exception {
        FlaggingRun run = (FlaggingRun) context.getTransientUserData();
        Actors.call(Actor.system(context.getJobName()), () -> {
            for (Object item : items) {
                sum = sum.plus(flagging.evaluate(run, (FlaggingRun.Part) item));
                done++;
            }
            runs.progress(RunningJobs.execution(context), done, counts());
            return true;
        });
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("guarantors", sum.guarantors());
        counts.put("raised", sum.raised());
        counts.put("withdrawn", sum.withdrawn());
        counts.put("escalations", sum.escalations());
        return counts;
    }
}
