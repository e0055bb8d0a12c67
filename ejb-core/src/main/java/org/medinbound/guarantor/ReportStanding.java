package org.medinbound.guarantor;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.guarantor.store.Standing;

/**
 * How the guarantors stand. {@code asOf} speaks of what had happened by then, {@code knownAt} of what had been recorded here by
 * then (null: all that is recorded). Rows are handed to the reader one by one, so that a long list needs no memory.
 */
@Stateless
@UseCase
public class ReportStanding {
    @Inject
    private Jdbi jdbi;

    public ReportStanding() {}

    public ReportStanding(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Flags raised up to {@code asOf} that stood at {@code knownAt}, by number, period and kind. */
    @Requires(Right.GUARANTOR_READ)
    public void flags(Instant asOf, @Nullable Instant knownAt, Consumer<FlagRow> reader) {
        jdbi.useHandle(handle -> Standing.flags(handle, asOf, knownAt, reader));
    }

    /** Everybody that owed the month, by number. Nobody owes a month that no rule governs. */
    @Requires(Right.GUARANTOR_READ)
    public void status(YearMonth period, Instant asOf, @Nullable Instant knownAt, Consumer<StatusRow> reader) {
        jdbi.useHandle(handle -> Standing.status(handle, period, asOf, knownAt, reader));
    }
}
