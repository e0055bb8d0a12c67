package org.medinbound.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.medinbound.jobs.Job;
import org.medinbound.jobs.JobWork;

/** The job behind {@link FindingLetters}. */
@ApplicationScoped
public class FindingLettersJob implements JobWork {
    @Inject
    private FindingLetters letters;

    @Override
    public Job job() {
        return Job.FINDING_LETTERS;
    }

    @Override
    public List<Part> plan(Instant asOf) {
        return Collections.nCopies(letters.parts(), letters::tell);
    }
}
