package org.medinbound.reporting;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report being written, with what its check finds now.
 *
 * @param number the guarantor
 * @param version counts the changes; a change names the version it was made upon
 * @param origin {@code form} or {@code spreadsheet}
 * @param file the spreadsheet, kept as evidence, or null
 * @param columns letters of the file's columns by the code of the field they held
 * @param correction is there a submission already, which this one corrects?
 * @param rules the rule set that governs the month
 */
public record ReportDraft(
        String number,
        YearMonth period,
        int version,
        String origin,
        @Nullable UUID file,
        Map<String, String> columns,
        Instant changedAt,
        boolean correction,
        List<DraftLine> lines,
        List<Finding> findings,
        LineRuleSet rules) {
    public ReportDraft {
        columns = Map.copyOf(columns);
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /** Findings of one line; 0 for those of the report as a whole. */
    public List<Finding> findings(int line) {
        return findings.stream().filter(f -> f.line() == line).toList();
    }

    public long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }

    /** Nothing stands in the way of submitting it. */
    public boolean canBeSubmitted() {
        return count(Severity.REFUSE) == 0;
    }

    /** The line of that number, or null. */
    public @Nullable DraftLine line(int no) {
        return lines.stream().filter(l -> l.no() == no).findFirst().orElse(null);
    }

    /** Where in the file the fault stands, for example {@code Sheet1!C7}; empty when it stands in no file. */
    public String cell(Finding finding) {
        DraftLine line = line(finding.line());
        LineField field = finding.field();
        if (line == null || line.place().isEmpty()) {
            return "";
        }
        String column = field == null ? "" : columns.getOrDefault(field.code(), "");
        int row = line.place().lastIndexOf('!') + 1;
        return line.place().substring(0, row) + column + line.place().substring(row);
    }

    /** Letters issued in the month. */
    public long issued() {
        return lines.stream().filter(l -> isIssuedIn(l.line(), period)).count();
    }

    static boolean isIssuedIn(ReportLine line, YearMonth period) {
        return line.issuedOn() != null && YearMonth.from(line.issuedOn()).equals(period);
    }
}
