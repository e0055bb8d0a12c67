package org.medinbound.statistics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;
import org.medinbound.statistics.store.LetterRows;
import org.medinbound.statistics.store.Summaries;

/**
 * Letters of guarantee: by month, nationality, kind of visa, purpose, hospital and agency. Latest versions of reports only;
 * cancelled letters apart; letters that imports only count have no breakdown.
 */
@Stateless
@UseCase
public class LetterStatistics {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    /** Each month from the first to the last that is governed by rules, oldest first. */
    @Requires(value = Right.STATISTICS_READ, recorded = false)
    public List<MonthCount> months(YearMonth from, YearMonth to) {
        requireRange(from, to);
        return jdbi.withHandle(h -> {
            Summaries.refresh(h, clock.instant());
            return LetterRows.months(h, from, to);
        });
    }

    /** Counted by one of {@link LetterFilter#DIMENSIONS}, most letters first; names of hospitals in the language. */
    @Requires(value = Right.STATISTICS_READ, recorded = false)
    public PageOfRows<LetterCount> by(
            String dimension, YearMonth from, YearMonth to, String language, int page, int size) {
        requireRange(from, to);
        if (!LetterFilter.DIMENSIONS.contains(dimension)) {
            throw BusinessRejection.notFound();
        }
        return jdbi.withHandle(h -> {
            Summaries.refresh(h, clock.instant());
            return new PageOfRows<>(
                    LetterRows.by(h, dimension, from, to, language, page, size),
                    LetterRows.values(h, dimension, from, to),
                    page,
                    size);
        });
    }

    /** The letters behind a number. */
    @Requires(Right.STATISTICS_READ)
    public PageOfRows<LetterLine> lines(LetterFilter filter, int page, int size) {
        requireRange(filter.from(), filter.to());
        return jdbi.withHandle(h -> {
            Summaries.refresh(h, clock.instant());
            return new PageOfRows<>(LetterRows.lines(h, filter, page, size), LetterRows.count(h, filter), page, size);
        });
    }

    /** All letters behind a number, handed over one by one. */
    @Requires(Right.STATISTICS_READ)
    public void export(LetterFilter filter, Consumer<LetterLine> reader) {
        requireRange(filter.from(), filter.to());
        jdbi.useHandle(h -> LetterRows.lines(h, filter, reader));
    }

    static void requireRange(YearMonth from, YearMonth to) {
        if (to.isBefore(from) || from.plusMonths(LetterFilter.MOST_MONTHS).isBefore(to)) {
            throw BusinessRejection.invalid("statistics.range", "from", LetterFilter.MOST_MONTHS);
        }
    }
}
