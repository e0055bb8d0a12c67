package org.medinbound.reporting;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Dated rules for the lines of monthly reports.
 *
 * @param version name, printed with each finding
 * @param validFrom first month it governs
 * @param correctionDays working days, after the day of receipt, within which a correction is asked for
 * @param provisional our default, not yet confirmed by the ministry?
 */
public record LineRuleSet(
        String version, YearMonth validFrom, int correctionDays, boolean provisional, List<LineRule> rules) {
    public LineRuleSet {
        rules = List.copyOf(rules);
    }

    /** The same set with these rules. */
    public LineRuleSet with(List<LineRule> others) {
        return new LineRuleSet(version, validFrom, correctionDays, provisional, others);
    }

    /** The rule, unless that check is off. */
    public Optional<LineRule> rule(String code) {
        return rules.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }
}
