package org.medinbound.followup;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.followup.store.IncompleteRows;
import org.medinbound.guarantor.Escalations;
import org.medinbound.guarantor.LiveSince;

/**
 * The flag {@code incomplete}: a report's findings were not corrected by the day that was set. As for the other flags it follows
 * from the data and the instant alone; a run writes the difference: it adds what is not there, and withdraws what no longer
 * follows because a correction that came in time was recorded later. The ministry is told each once.
 */
@Stateless
@UseCase
public class IncompleteReports {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private LiveSince live;

    @Inject
    private Escalations escalations;

    /** What a run wrote. */
    public record Counts(long raised, long withdrawn, long escalations) {}

    /** Evaluates every cut-off up to the instant; an instant in the future counts as now. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public Counts evaluate(Instant asOf) {
        Instant now = clock.instant();
        Instant until = asOf.isAfter(now) ? now : asOf;
        Instant since = live.instant();
        return jdbi.withHandle(h -> {
            IncompleteRows.lock(h);
            List<IncompleteRows.Raised> raised = IncompleteRows.raise(h, until, now);
            List<IncompleteRows.Raised> withdrawn = IncompleteRows.withdraw(h, now);
            long told = 0;
            for (IncompleteRows.Raised flag : raised) {
                if (!flag.raisedAt().isBefore(since)) {
                    escalations.tell(item(flag));
                    told++;
                }
            }
            for (IncompleteRows.Raised flag : withdrawn) {
                told += escalations.withdraw("incomplete", "I" + flag.id());
            }
            return new Counts(raised.size(), withdrawn.size(), told);
        });
    }

    private static Escalations.Item item(IncompleteRows.Raised flag) {
        return new Escalations.Item(
                "incomplete",
                "I" + flag.id(),
                flag.number(),
                List.of(flag.period().toString(), Integer.toString(flag.findings())),
                "/guarantor/flag.xhtml?item=I" + flag.id());
    }
}
