package org.medinbound.guarantor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.guarantor.store.Entries;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.SystemClock;

/**
 * Where a report that was checked elsewhere becomes a submission. The same rules hold as for the operators' import: never from
 * the future, never before its month, and never two of one guarantor and month at the same instant. Rights are the caller's business.
 */
@ApplicationScoped
public class ReportLedger {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    public ReportLedger() {}

    public ReportLedger(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Waits for other acts of recording; to be called before anything is compared with what was reported. */
    public void lock() {
        jdbi.useHandle(Entries::lock);
    }

    /** @throws BusinessRejection INVALID at the field {@code received} for a time of receipt that cannot be */
    public void requirePossible(YearMonth period, Instant receivedAt) {
        if (receivedAt.isAfter(clock.instant())) {
            throw BusinessRejection.invalid("report-from-the-future", "received");
        }
        if (period.isAfter(YearMonth.from(receivedAt.atZone(SystemClock.TOKYO)))) {
            throw BusinessRejection.invalid("report-before-its-month", "received");
        }
    }

    /**
     * Records one submission in the caller's transaction, which holds the lock.
     *
     * @param receivedAt when it came; kept to the microsecond
     * @param guarantees letters of guarantee issued in that month
     * @param source {@code form}, {@code spreadsheet} or {@code desk}
     * @param parts records what belongs to the submission, given its key, in the same act of recording
     * @throws BusinessRejection INVALID for an instant that cannot be; CONFLICT when another one came at the same instant
     */
    public long record(
            long guarantor,
            YearMonth period,
            Instant receivedAt,
            boolean nil,
            int guarantees,
            String source,
            LongConsumer parts) {
        requirePossible(period, receivedAt);
        Instant received = receivedAt.truncatedTo(ChronoUnit.MICROS);
        return jdbi.withHandle(handle -> {
            long entry = Entries.open(handle, "monthly-reports");
            long report = insert(handle, guarantor, period, received, nil, guarantees, source, entry);
            parts.accept(report);
            Entries.close(handle, entry);
            return report;
        });
    }

    private static long insert(
            Handle handle,
            long guarantor,
            YearMonth period,
            Instant received,
            boolean nil,
            int guarantees,
            String source,
            long entry) {
        return handle.createQuery("""
                        insert into monthly_report (guarantor_id, period, received_at, nil, guarantees, recorded_in, source)
                        values (:guarantor, :period, :received, :nil, :guarantees, :entry, :source)
                        on conflict (guarantor_id, period, received_at) do nothing returning id""")
                .bind("guarantor", guarantor)
                .bind("period", period.atDay(1))
                .bind("received", received)
                .bind("nil", nil)
                .bind("guarantees", guarantees)
                .bind("entry", entry)
                .bind("source", source)
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> BusinessRejection.conflict("report-same-instant"));
    }
}
