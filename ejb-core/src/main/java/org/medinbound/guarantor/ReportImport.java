package org.medinbound.guarantor;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.guarantor.store.Entries;
import org.medinbound.guarantor.store.ReportStage;
import org.medinbound.shared.CsvFault;
import org.medinbound.shared.CsvRejected;
import org.medinbound.shared.CsvRow;
import org.medinbound.shared.CsvTable;
import org.medinbound.shared.SystemClock;

/** Takes in submissions of monthly reports from a file: all of it or nothing. The same file again changes nothing. */
@Stateless
@UseCase
public class ReportImport {
    /** Columns of the file, in any order. */
    public static final List<String> COLUMNS = List.of("number", "period", "received_at", "nil", "guarantees");

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    public ReportImport() {}

    public ReportImport(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Stores the submissions that are not there yet.
     *
     * @throws CsvRejected naming every faulty line; nothing is stored then
     */
    @Requires(Right.GUARANTOR_IMPORT)
    public ImportCounts load(Path file) {
        return jdbi.withHandle(handle -> load(handle, file));
    }

    private ImportCounts load(Handle handle, Path file) {
        Instant now = clock.instant();
        CsvTable table = new CsvTable(file, COLUMNS);
        ReportStage stage = new ReportStage(handle);
        table.forEach(row -> read(row, now, stage));
        Entries.lock(handle);
        List<CsvFault> faults = table.faults();
        faults.addAll(stage.faults());
        table.rejectFaults();
        return stage.take("import");
    }

    private static void read(CsvRow row, Instant now, ReportStage stage) {
        String number = row.required("number");
        YearMonth period = row.month("period");
        Instant receivedAt = row.instant("received_at");
        Boolean nil = row.truth("nil");
        Integer guarantees = row.count("guarantees");
        if (receivedAt != null && receivedAt.isAfter(now)) {
            row.fault("received_at", "report-from-the-future");
        }
        if (period != null
                && receivedAt != null
                && period.isAfter(YearMonth.from(receivedAt.atZone(SystemClock.TOKYO)))) {
            row.fault("period", "report-before-its-month");
        }
        if (Boolean.TRUE.equals(nil) && guarantees != null && guarantees > 0) {
            row.fault("guarantees", "report-nil-with-guarantees");
        }
        if (number != null
                && period != null
                && receivedAt != null
                && nil != null
                && guarantees != null
                && !row.isFaulty()) {
            stage.add(row.line(), number, period, receivedAt, nil, guarantees);
        } else if (number != null) {
            stage.addRefused(row.line(), number);
        }
    }
}
