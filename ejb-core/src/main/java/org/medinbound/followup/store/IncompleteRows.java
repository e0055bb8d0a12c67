package org.medinbound.followup.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Flags of reports that were not corrected in time. */
public final class IncompleteRows {
    private IncompleteRows() {}

    /** A flag that a run wrote or withdrew. */
    public record Raised(long id, String number, YearMonth period, int findings, Instant raisedAt) {}

    /** Runs write one after the other. */
    public static void lock(Handle handle) {
        handle.execute("select pg_advisory_xact_lock(hashtext('incomplete_report'))");
    }

    public static List<Raised> raise(Handle handle, Instant asOf, Instant now) {
        return handle.createQuery("""
                        with raised as (
                          insert into incomplete_report
                            (report_id, guarantor_id, period, due_at, raised_at, findings, rule_version, recorded_at)
                          select r.report_id, r.guarantor_id, r.period, r.correct_by, next_cutoff(r.correct_by),
                            (select count(*) from report_finding f where f.report_id = r.report_id and f.severity = 'correct'),
                            r.rule_version, :now
                          from report_incomplete r
                          where next_cutoff(r.correct_by) <= :asOf
                            and coalesce(r.corrected_at >= r.correct_by, true)
                          on conflict (report_id) do nothing
                          returning id, guarantor_id, period, findings, raised_at)
                        select n.id, g.number, n.period, n.findings, n.raised_at
                        from raised n join guarantor g on g.id = n.guarantor_id order by n.id""")
                .bind("asOf", asOf)
                .bind("now", now)
                .map((r, c) -> row(r))
                .list();
    }

    /** Those that no longer follow: a correction in time became known, or an earlier report with findings. */
    public static List<Raised> withdraw(Handle handle, Instant now) {
        return handle.createQuery("""
                        with gone as (
                          update incomplete_report i set withdrawn_at = :now
                          where i.withdrawn_at is null
                            and not exists (select 1 from report_incomplete r where r.report_id = i.report_id
                              and coalesce(r.corrected_at >= r.correct_by, true))
                          returning i.id, i.guarantor_id, i.period, i.findings, i.raised_at)
                        select n.id, g.number, n.period, n.findings, n.raised_at
                        from gone n join guarantor g on g.id = n.guarantor_id order by n.id""").bind("now", now).map((r, c) -> row(r)).list();
    }

    private static Raised row(ResultSet row) throws SQLException {
        return new Raised(
                row.getLong("id"),
                row.getString("number"),
                YearMonth.from(row.getObject("period", LocalDate.class)),
                row.getInt("findings"),
                CaseRows.instant(row, "raised_at"));
    }
}
