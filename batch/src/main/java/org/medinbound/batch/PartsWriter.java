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
import org.medinbound.jobs.JobRuns;
import org.medinbound.jobs.JobWork;

/** Works parts of a run; what they write and the progress commit together. */
@Dependent
@Named("partsWriter")
public class PartsWriter extends AbstractItemWriter {
    @Inject
    private JobContext context;

    @Inject
    private JobRuns runs;

    private final Map<String, Long> sum = new LinkedHashMap<>();
    private int done;

    @Override
    public void writeItems(List<Object> items) throws Exception {
        Actors.call(Actor.system(String.valueOf(context.getTransientUserData())), () -> {
            for (Object item : items) {
                ((JobWork.Part) item).work().forEach((kind, count) -> sum.merge(kind, count, Long::sum));
                done++;
            }
            runs.progress(RunningJobs.execution(context), done, sum);
            return true;
        });
    }
}
