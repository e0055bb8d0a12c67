package org.medinbound.reporting.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.medinbound.reporting.DraftLine;
import org.medinbound.reporting.Finding;
import org.medinbound.reporting.LineField;
import org.medinbound.reporting.LineRuleSet;
import org.medinbound.reporting.Severity;
import org.medinbound.reporting.model.LineChecks;
import org.medinbound.reporting.model.LineReader;
import org.medinbound.shared.SystemClock;

/**
 * The check of a whole report: understands the lines, looks at each, then compares the set with everything else reported.
 *
 */
public record Checking(LineRuleSet rules, List<DraftLine> lines, HospitalNames hospitals, List<Finding> findings) {

    /** Checks as if the report were received at that instant. */
    public static Checking of(Handle handle, Desk desk, List<Drafts.Row> rows, Instant receivedAt) {
        LineRuleSet rules = RuleRows.governing(handle, desk.period());
        HospitalNames hospitals = HospitalNames.read(handle);
        LocalDate receivedOn = receivedAt.atZone(SystemClock.TOKYO).toLocalDate();
        LineChecks checks = new LineChecks(rules, desk.period(), receivedOn);
        List<LineChecks.Numbered> numbered = rows.stream()
                .map(row -> new LineChecks.Numbered(row.no(), row.place(), LineReader.read(row.typed())))
                .toList();
        numbered.forEach(checks::check);
        List<Finding> findings = new ArrayList<>(checks.findings());
        numbered.forEach(line -> unknownHospital(rules, hospitals, line, findings));
        findings.addAll(CrossChecks.check(handle, desk.guarantor(), desk.period(), rules, numbered));
        findings.sort(Comparator.comparing(Finding::line).thenComparing(Finding::severity));
        return new Checking(
                rules,
                numbered.stream()
                        .map(n -> new DraftLine(n.no(), n.place(), n.reading().typed(), n.line()))
                        .toList(),
                hospitals,
                findings);
    }

    long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }

    /** Letters issued in the month. */
    long issued(YearMonth period) {
        return lines.stream()
                .map(line -> line.line().issuedOn())
                .filter(day -> day != null && YearMonth.from(day).equals(period))
                .count();
    }

    private static void unknownHospital(
            LineRuleSet rules, HospitalNames hospitals, LineChecks.Numbered numbered, List<Finding> findings) {
        String hospital = numbered.line().hospital();
        if (hospital != null && hospitals.id(hospital) == null) {
            rules.rule("hospital-unknown")
                    .ifPresent(rule -> findings.add(new Finding(
                            numbered.no(),
                            numbered.line().number(),
                            LineField.HOSPITAL,
                            rule.code(),
                            rule.severity(),
                            hospital,
                            List.of())));
        }
    }
}
