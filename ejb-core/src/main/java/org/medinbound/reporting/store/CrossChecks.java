package org.medinbound.reporting.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.medinbound.reporting.Finding;
import org.medinbound.reporting.LineField;
import org.medinbound.reporting.LineRule;
import org.medinbound.reporting.LineRuleSet;
import org.medinbound.reporting.ReportLine;
import org.medinbound.reporting.model.LineChecks;

/** The checks of a whole report against what else was reported and what letters are known, as one statement over the set. */
final class CrossChecks {
    private static final String CHECK = Script.read("cross-checks.sql");

    private CrossChecks() {}

    static List<Finding> check(
            Handle handle, long guarantor, YearMonth period, LineRuleSet rules, List<LineChecks.Numbered> lines) {
        List<Integer> nos = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        List<String> issued = new ArrayList<>();
        List<String> nationalities = new ArrayList<>();
        List<Integer> births = new ArrayList<>();
        for (LineChecks.Numbered numbered : lines) {
            ReportLine line = numbered.line();
            if (line.number() != null) {
                LocalDate day = line.issuedOn();
                nos.add(numbered.no());
                numbers.add(line.number());
                issued.add(day == null ? null : day.toString());
                nationalities.add(line.nationality());
                births.add(line.birthYear());
            }
        }
        return handle
                .createQuery(CHECK)
                .bind("guarantor", guarantor)
                .bind("period", period.atDay(1))
                .bindArray("nos", Integer.class, nos)
                .bindArray("numbers", String.class, numbers)
                .bindArray("issued", String.class, issued)
                .bindArray("nationalities", String.class, nationalities)
                .bindArray("births", Integer.class, births)
                .map((r, c) -> finding(
                        rules, r.getInt("no"), r.getString("number"), r.getString("code"), r.getString("argument")))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> finding(LineRuleSet rules, int no, String number, String code, String argument) {
        return rules.rule(code)
                .map((LineRule rule) -> new Finding(
                        no,
                        number,
                        LineField.NUMBER,
                        code,
                        rule.severity(),
                        number,
                        argument == null ? List.of() : List.of(argument)));
    }
}
