package org.medinbound.reporting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.medinbound.reporting.Finding;
import org.medinbound.reporting.LineField;
import org.medinbound.reporting.ReportVersion;
import org.medinbound.reporting.Severity;

/** Reads submissions, imported ones too. */
final class Versions {
    private static final String HEADS = """
            select m.id, row_number() over (partition by m.period order by m.received_at) as no, m.period, m.received_at,
              e.recorded_at, m.source, m.nil, m.guarantees, coalesce(s.lines, 0) as lines, (
                select count(*) from report_finding f where f.report_id = m.id and f.severity = 'correct') as to_correct,
              s.rule_version, s.correct_by, s.submitted_by, s.file_id, s.letter_note
            from monthly_report m
            join guarantor_entry e on e.id = m.recorded_in
            left join report_submission s on s.report_id = m.id
            where m.guarantor_id = :guarantor and m.period = :period
            order by m.received_at""";

    private Versions() {}

    /** Submissions of the month, the first first. */
    static List<ReportVersion> of(Handle handle, Desk desk) {
        return handle.createQuery(HEADS)
                .bind("guarantor", desk.guarantor())
                .bind("period", desk.period().atDay(1))
                .map((r, c) -> head(r))
                .list();
    }

    /** One submission of the month with its lines and findings, if it is one of this guarantor's. */
    static Optional<ReportVersion.Whole> whole(Handle handle, Desk desk, int no) {
        return of(handle, desk).stream()
                .filter(head -> head.no() == no)
                .findFirst()
                .map(head -> new ReportVersion.Whole(
                        head,
                        lines(handle, desk, head.id()),
                        findings(handle, head.id()),
                        RuleRows.all(handle).stream()
                                .filter(set -> set.version().equals(head.ruleVersion()))
                                .findFirst()
                                .orElse(null)));
    }

    private static List<ReportVersion.Line> lines(Handle handle, Desk desk, long report) {
        return handle.createQuery("select l.line_no, l.hospital_id is not null as known, " + LineRows.STAY_COLUMNS
                        + " from report_line l where l.report_id = :report order by l.line_no")
                .bind("report", report)
                .map((r, c) ->
                        new ReportVersion.Line(r.getInt("line_no"), LineRows.line(r, desk), r.getBoolean("known")))
                .list();
    }

    private static List<Finding> findings(Handle handle, long report) {
        return handle.createQuery("""
                        select line_no, letter_number, field, code, severity, value, arguments from report_finding
                        where report_id = :report order by finding_no""")
                .bind("report", report)
                .map((r, c) -> {
                    String field = r.getString(3);
                    return new Finding(
                            r.getInt(1),
                            r.getString(2),
                            field == null ? null : LineField.of(field).orElse(null),
                            r.getString(4),
                            Severity.of(r.getString(5)),
                            r.getString(6),
                            List.of((String[]) r.getArray(7).getArray()));
                })
                .list();
    }

    private static ReportVersion head(ResultSet r) throws SQLException {
        return new ReportVersion(
                r.getLong("id"),
                r.getInt("no"),
                YearMonth.from(r.getObject("period", LocalDate.class)),
                r.getTimestamp("received_at").toInstant(),
                r.getTimestamp("recorded_at").toInstant(),
                r.getString("source"),
                r.getBoolean("nil"),
                r.getInt("guarantees"),
                r.getInt("lines"),
                r.getInt("to_correct"),
                r.getString("rule_version"),
                instant(r.getTimestamp("correct_by")),
                r.getString("submitted_by"),
                r.getObject("file_id", UUID.class),
                r.getString("letter_note"));
    }

    static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
