package org.medinbound.statistics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.shared.PageOfRows;
import org.medinbound.statistics.store.RateRows;
import org.medinbound.statistics.store.Summaries;

/** How the agencies report: expected, actual and on time, by month. Who owed a month is dated data of the register. */
@Stateless
@UseCase
public class ReportingStatistics {
    /** What an agency's month can be: {@code reported} is on time or late; {@code open} is not (yet) reported. */
    public static final List<String> STATUSES = List.of("reported", "on_time", "late", "open");

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    /** Each month from the first to the last that is governed by rules, oldest first. */
    @Requires(value = Right.STATISTICS_READ, recorded = false)
    public List<RateMonth> months(YearMonth from, YearMonth to) {
        LetterStatistics.requireRange(from, to);
        return jdbi.withHandle(h -> {
            Summaries.refresh(h, clock.instant());
            return RateRows.months(h, from, to, clock.instant());
        });
    }

    /** The agencies behind a number, by list number; {@code status} one of {@link #STATUSES}, or null for all that owed. */
    @Requires(value = Right.STATISTICS_READ, recorded = false)
    public PageOfRows<ReportLine> lines(YearMonth month, @Nullable String status, int page, int size) {
        return jdbi.withHandle(h -> {
            Summaries.refresh(h, clock.instant());
            return new PageOfRows<>(
                    RateRows.lines(h, month, status, page, size), RateRows.count(h, month, status), page, size);
        });
    }

    /** All agencies behind a number, handed over one by one. */
    @Requires(value = Right.STATISTICS_READ, recorded = false)
    public void export(YearMonth month, @Nullable String status, Consumer<ReportLine> reader) {
        jdbi.useHandle(h -> RateRows.lines(h, month, status, reader));
    }

    /** When the newest fact in the statistics was recorded. */
    @Requires(value = Right.STATISTICS_READ, recorded = false)
    public Optional<Instant> asOf() {
        return jdbi.withHandle(RateRows::asOf);
    }

    /** Sums up everything that changed, however much it is; answers how many months. For the timetable. */
    @Requires(value = Right.STATISTICS_KEEP, recorded = false)
    public int sumUp() {
        return jdbi.withHandle(h -> Summaries.bringUpToDate(h, clock.instant(), Long.MAX_VALUE));
    }
}
