package org.medinbound.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.medinbound.jobs.Job;
import org.medinbound.jobs.JobWork;

/** The job behind {@link MailRetention}: a part empties some thousand mails. */
@ApplicationScoped
public class OldMail implements JobWork {
    private static final int A_PART = 5_000;

    @Inject
    private MailRetention retention;

    @Override
    public Job job() {
        return Job.MAIL_RETENTION;
    }

    @Override
    public List<Part> plan(Instant asOf) {
        int parts = (int) ((retention.due(asOf) + A_PART - 1) / A_PART);
        Part part = () -> Map.of("emptied", (long) retention.empty(asOf));
        return Collections.nCopies(parts, part);
    }
}
