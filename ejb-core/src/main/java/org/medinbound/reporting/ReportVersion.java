package org.medinbound.reporting;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission as it stands for ever.
 *
 * @param id its key
 * @param no 1 for the first of its month, 2 for the first correction and so on, by the time of receipt
 * @param receivedAt when it came; that of the first decides whether the month was reported in time
 * @param source {@code import}, {@code form}, {@code spreadsheet}, {@code desk}
 * @param guarantees letters issued in the month
 * @param ruleVersion rule set of the lines by which it was checked; null for an import, which has no lines
 * @param correctBy first instant that is too late for the correction asked for, or null
 * @param submittedBy pseudonymous id of who submitted or entered it, or null for an import
 * @param note what the desk noted about the mail it came in
 */
public record ReportVersion(
        long id,
        int no,
        YearMonth period,
        Instant receivedAt,
        Instant recordedAt,
        String source,
        boolean nil,
        int guarantees,
        int lineCount,
        int toCorrect,
        @Nullable String ruleVersion,
        @Nullable Instant correctBy,
        @Nullable String submittedBy,
        @Nullable UUID file,
        @Nullable String note) {

    /** A submission with its lines, what was found in it, and the rules by which it was found; none for an import. */
    public record Whole(
            ReportVersion head,
            List<Line> lines,
            List<Finding> findings,
            @Nullable LineRuleSet rules) {
        public Whole {
            lines = List.copyOf(lines);
            findings = List.copyOf(findings);
        }

        /** Findings of one line; 0 for those of the report as a whole. */
        public List<Finding> findings(int line) {
            return findings.stream().filter(f -> f.line() == line).toList();
        }
    }

    /** A submitted line; {@code known} when its hospital stands in the directory. */
    public record Line(int no, ReportLine line, boolean known) {}
}
