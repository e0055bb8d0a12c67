package org.medinbound.registry;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.registry.store.ConfirmationRows;

/** What the job {@link YearlyConfirmation} does. Safe to run twice: who was asked or reminded is not asked again. */
@Stateless
@UseCase
public class ConfirmationRun {
    @Inject
    private Jdbi jdbi;

    @Inject
    private ConfirmationBook book;

    /** Agencies that are to be asked on the day, by number. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public List<String> toAsk(LocalDate day) {
        return jdbi.withHandle(h -> ConfirmationRows.due(h, day));
    }

    /** Agencies that a reminder is due for on the day, by number. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public List<String> toRemind(LocalDate day) {
        return jdbi.withHandle(h -> ConfirmationRows.toRemind(h, day));
    }

    /** @return how many letters were queued */
    @Requires(Right.JOB_RUN)
    public long ask(List<String> numbers, int year) {
        return book.ask(numbers, year);
    }

    /** @return how many were reminded */
    @Requires(Right.JOB_RUN)
    public long remind(List<String> numbers, int year) {
        return book.remind(numbers, year);
    }
}
