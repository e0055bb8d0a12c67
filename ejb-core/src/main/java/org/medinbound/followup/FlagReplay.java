package org.medinbound.followup;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.followup.store.ReplayRows;
import org.medinbound.shared.PageOfRows;
import org.medinbound.shared.SystemClock;

/**
 * The flags as they stood on a past day beside those of now. Two days: {@code asOf} speaks of what had happened by its end,
 * {@code knownAt} of what had been recorded here by its end. A day that has not ended means until now.
 */
@Stateless
@UseCase
public class FlagReplay {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    public FlagReplay() {}

    public FlagReplay(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** How many stood then and stand now, and the changes between. */
    public record Sums(long then, long now, long gone, long added) {}

    @Requires(Right.GUARANTOR_READ)
    public PageOfRows<KnownFlag> page(KnownFilter filter) {
        return jdbi.withHandle(h -> new PageOfRows<>(
                ReplayRows.page(h, filter, end(filter.asOf()), recorded(filter.knownAt()), clock.instant()),
                ReplayRows.count(h, filter, end(filter.asOf()), recorded(filter.knownAt()), clock.instant()),
                filter.page(),
                filter.size()));
    }

    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public Sums sums(KnownFilter filter) {
        Map<String, Long> counts = jdbi.withHandle(
                h -> ReplayRows.counts(h, end(filter.asOf()), recorded(filter.knownAt()), clock.instant()));
        long same = counts.getOrDefault("same", 0L);
        long gone = counts.getOrDefault("gone", 0L);
        long added = counts.getOrDefault("added", 0L);
        return new Sums(same + gone, same + added, gone, added);
    }

    /** Every row of the filter, one by one, without pages. */
    @Requires(Right.GUARANTOR_READ)
    public void export(KnownFilter filter, Consumer<KnownFlag> reader) {
        jdbi.useHandle(h ->
                ReplayRows.all(h, filter, end(filter.asOf()), recorded(filter.knownAt()), clock.instant(), reader));
    }

    private Instant end(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(SystemClock.TOKYO).toInstant();
        Instant now = clock.instant();
        return end.isAfter(now) ? now : end.minusNanos(1_000);
    }

    /** Records are dated by the database; today means all that is recorded. */
    private Instant recorded(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(SystemClock.TOKYO).toInstant();
        return end.isAfter(clock.instant()) ? Instant.parse("9999-01-01T00:00:00Z") : end.minusNanos(1_000);
    }
}
