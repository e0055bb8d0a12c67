package org.medinbound.guarantor;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.guarantor.store.FlagLists;
import org.medinbound.guarantor.store.Strips;
import org.medinbound.shared.PageOfRows;

/** The registry officer's work on deadlines: the newest due month in figures, and the flags. */
@Stateless
@UseCase
public class FlagBoard {
    private static final int STRIP = 12;
    private static final int EXPORT = 5_000;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    public FlagBoard() {}

    public FlagBoard(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Nothing when no month is due yet or nobody owed it. */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public Optional<MonthFigures> figures() {
        return jdbi.withHandle(h -> Strips.figures(h, clock.instant()));
    }

    /** A page of flags, each with the last twelve months of its guarantor. */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public PageOfRows<FlagEntry> flags(FlagFilter filter) {
        return jdbi.withHandle(h -> {
            List<FlagEntry> rows = FlagLists.page(h, filter);
            Set<String> numbers = rows.stream().map(row -> row.flag().number()).collect(Collectors.toSet());
            Map<String, List<MonthMark>> strips = Strips.of(h, numbers, STRIP, clock.instant());
            return new PageOfRows<>(
                    rows.stream()
                            .map(row -> row.with(strips.getOrDefault(row.flag().number(), List.of())))
                            .toList(),
                    FlagLists.count(h, filter),
                    filter.page(),
                    filter.size());
        });
    }

    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public long count(FlagFilter filter) {
        return jdbi.withHandle(h -> FlagLists.count(h, filter));
    }

    /** Every flag of the filter, one by one, without strips; for export. */
    @Requires(Right.GUARANTOR_READ)
    public void export(FlagFilter filter, Consumer<FlagEntry> reader) {
        jdbi.useHandle(h -> {
            List<FlagEntry> rows;
            int page = 1;
            do {
                rows = FlagLists.page(
                        h,
                        new FlagFilter(
                                filter.text(),
                                filter.kind(),
                                filter.period(),
                                filter.withdrawn(),
                                filter.sort(),
                                filter.descending(),
                                page++,
                                EXPORT));
                rows.forEach(reader);
            } while (rows.size() == EXPORT);
        });
    }
}
