package org.medinbound.guarantor.store;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.medinbound.guarantor.ImportCounts;
import org.medinbound.shared.CsvFault;

/** Rows of a file of monthly reports on their way in: put into a temporary table, checked there as sets, then taken over. */
public final class ReportStage {
    private static final int PART = 10_000;

    private final Handle handle;
    private final List<Long> lines = new ArrayList<>(PART);
    private final List<String> numbers = new ArrayList<>(PART);
    private final List<String> periods = new ArrayList<>(PART);
    private final List<String> receipts = new ArrayList<>(PART);
    private final List<Boolean> nils = new ArrayList<>(PART);
    private final List<Integer> guarantees = new ArrayList<>(PART);
    private long rows;

    public ReportStage(Handle handle) {
        this.handle = handle;
        handle.execute("drop table if exists pg_temp.report_stage");
        handle.execute("""
                create temporary table report_stage (line bigint, number text collate "C", period date, received_at timestamptz,
                  nil boolean, guarantees integer) on commit drop""");
    }

    /** A line that is refused already: only its guarantor is looked up, so that all its faults are told at once. */
    public void addRefused(long line, String number) {
        lines.add(line);
        numbers.add(number);
        periods.add(null);
        receipts.add(null);
        nils.add(null);
        guarantees.add(null);
    }

    public void add(long line, String number, YearMonth period, Instant receivedAt, boolean nil, int issued) {
        lines.add(line);
        numbers.add(number);
        periods.add(period + "-01");
        receipts.add(receivedAt.toString());
        nils.add(nil);
        guarantees.add(issued);
        rows++;
        if (lines.size() == PART) {
            flush();
        }
    }

    private void flush() {
        handle.createUpdate("""
                        insert into report_stage select * from unnest(:lines, :numbers, cast(:periods as date[]),
                          cast(:receipts as timestamptz[]), :nils, :guarantees)""")
                .bindArray("lines", Long.class, lines)
                .bindArray("numbers", String.class, numbers)
                .bindArray("periods", String.class, periods)
                .bindArray("receipts", String.class, receipts)
                .bindArray("nils", Boolean.class, nils)
                .bindArray("guarantees", Integer.class, guarantees)
                .execute();
        lines.clear();
        numbers.clear();
        periods.clear();
        receipts.clear();
        nils.clear();
        guarantees.clear();
    }

    /** Compares with the register and the stored submissions. The caller holds the lock of {@link Entries}. */
    public List<CsvFault> faults() {
        flush();
        handle.execute("analyze report_stage");
        List<CsvFault> faults = new ArrayList<>(handle.createQuery("""
                        select s.line, s.number from report_stage s
                        where not exists (select 1 from guarantor g where g.number = s.number) order by s.line""")
                .map((r, c) -> CsvFault.of(r.getLong(1), "number", r.getString(2), "report-guarantor-unknown"))
                .list());
        faults.addAll(handle.createQuery("""
                        select s.line, s.guarantees, f.line from report_stage s
                        join (select distinct on (number, period, received_at) * from report_stage
                          order by number, period, received_at, line) f using (number, period, received_at)
                        where (s.nil, s.guarantees) is distinct from (f.nil, f.guarantees)""")
                .map((r, c) -> CsvFault.of(
                        r.getLong(1), "received_at", r.getString(2), "report-differs-in-file", r.getLong(3)))
                .list());
        faults.addAll(handle.createQuery("""
                        select s.line, s.guarantees, r.guarantees, r.nil from report_stage s
                        join guarantor g on g.number = s.number
                        join monthly_report r on r.guarantor_id = g.id and r.period = s.period and r.received_at = s.received_at
                        where (s.nil, s.guarantees) is distinct from (r.nil, r.guarantees)""")
                .map((r, c) -> CsvFault.of(
                        r.getLong(1),
                        "guarantees",
                        r.getString(2),
                        "report-differs",
                        r.getLong(3),
                        String.valueOf(r.getBoolean(4))))
                .list());
        return faults;
    }

    /** Takes the new submissions over; to be called when there are no faults. */
    public ImportCounts take(String source) {
        boolean something = handle.createQuery("""
                        select exists (select 1 from report_stage s join guarantor g on g.number = s.number
                          where not exists (select 1 from monthly_report r
                            where r.guarantor_id = g.id and r.period = s.period and r.received_at = s.received_at))""").mapTo(Boolean.class).one();
        if (!something) {
            return new ImportCounts(rows, 0, 0, rows);
        }
        long entry = Entries.open(handle, "monthly-reports");
        int added = handle.createUpdate("""
                        insert into monthly_report (guarantor_id, period, received_at, nil, guarantees, recorded_in, source)
                        select distinct g.id, s.period, s.received_at, s.nil, s.guarantees, :entry, :source
                        from report_stage s join guarantor g on g.number = s.number
                        on conflict (guarantor_id, period, received_at) do nothing""")
                .bind("entry", entry)
                .bind("source", source)
                .execute();
        Entries.close(handle, entry);
        return new ImportCounts(rows, added, 0, rows - added);
    }
}
