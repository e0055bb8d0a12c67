package org.medinbound.registry;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.guarantor.GuarantorRegister;
import org.medinbound.guarantor.MonthMark;
import org.medinbound.registry.store.Agencies;
import org.medinbound.shared.PageOfRows;
import org.medinbound.shared.SystemClock;

/** The list of the registry: searched, filtered, sorted and cut in the database. */
@Stateless
@UseCase
public class AgencyList {
    private static final int EXPORT = 2_000;

    @Inject
    private Jdbi jdbi;

    @Inject
    private GuarantorRegister register;

    @Inject
    private Clock clock;

    /** A page, each agency with its last twelve months. */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public PageOfRows<AgencyRow> page(AgencyFilter filter) {
        PageOfRows<AgencyRow> page = jdbi.withHandle(h -> new PageOfRows<>(
                Agencies.page(h, filter, today()), Agencies.count(h, filter, today()), filter.page(), filter.size()));
        Map<String, List<MonthMark>> strips =
                register.strips(page.rows().stream().map(AgencyRow::number).toList());
        return new PageOfRows<>(
                page.rows().stream()
                        .map(row -> row.with(strips.getOrDefault(row.number(), List.of())))
                        .toList(),
                page.total(),
                page.page(),
                page.size());
    }

    /** Every agency of the filter, one by one, for export. */
    @Requires(Right.GUARANTOR_READ)
    public void export(AgencyFilter filter, Consumer<AgencyRow> reader) {
        jdbi.useHandle(h -> {
            List<AgencyRow> rows;
            int page = 1;
            do {
                rows = Agencies.page(h, filter.at(page++, EXPORT), today());
                rows.forEach(reader);
            } while (rows.size() == EXPORT);
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SystemClock.TOKYO);
    }
}
