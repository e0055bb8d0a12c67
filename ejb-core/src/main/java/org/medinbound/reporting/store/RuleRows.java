package org.medinbound.reporting.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.medinbound.reporting.LineRule;
import org.medinbound.reporting.LineRuleSet;
import org.medinbound.reporting.Severity;
import org.medinbound.shared.BusinessRejection;

/** The dated rules of the lines. */
public final class RuleRows {
    private RuleRows() {}

    /** All rule sets, the newest beginning first; what refuses comes first in each. */
    public static List<LineRuleSet> all(Handle handle) {
        Map<String, LineRuleSet> sets = new LinkedHashMap<>();
        Map<String, List<LineRule>> rules = new LinkedHashMap<>();
        handle.createQuery("""
                        select s.version, s.valid_from, s.correction_days, s.provisional, r.code, r.severity, r.amount
                        from report_rule_set s left join report_rule r on r.version = s.version
                        order by s.valid_from desc, r.severity = 'note', r.severity = 'correct', r.code""")
                .map((r, c) -> {
                    String version = r.getString(1);
                    sets.putIfAbsent(
                            version,
                            new LineRuleSet(
                                    version,
                                    YearMonth.from(r.getObject(2, LocalDate.class)),
                                    r.getInt(3),
                                    r.getBoolean(4),
                                    List.of()));
                    List<LineRule> own = rules.computeIfAbsent(version, v -> new ArrayList<>());
                    if (r.getString(5) != null) {
                        own.add(new LineRule(
                                r.getString(5), Severity.of(r.getString(6)), r.getObject(7, Integer.class)));
                    }
                    return version;
                })
                .list();
        return sets.values().stream()
                .map(set -> set.with(rules.getOrDefault(set.version(), List.of())))
                .toList();
    }

    /** Adds a version; it is never changed afterwards. */
    public static void add(Handle handle, LineRuleSet set, String by, Instant now) {
        handle.createUpdate("""
                        insert into report_rule_set (version, valid_from, correction_days, provisional, recorded_at, recorded_by)
                        values (:version, :from, :days, :provisional, :now, :by)""")
                .bind("version", set.version())
                .bind("from", set.validFrom().atDay(1))
                .bind("days", set.correctionDays())
                .bind("provisional", set.provisional())
                .bind("now", now)
                .bind("by", by)
                .execute();
        PreparedBatch batch = handle.prepareBatch(
                "insert into report_rule (version, code, severity, amount) values (:version, :code, :severity, :amount)");
        for (LineRule rule : set.rules()) {
            batch.bind("version", set.version())
                    .bind("code", rule.code())
                    .bind("severity", rule.severity().code())
                    .bind("amount", rule.amount())
                    .add();
        }
        batch.execute();
    }

    /** The rule set that governs the month. */
    public static LineRuleSet governing(Handle handle, YearMonth period) {
        return all(handle).stream()
                .filter(set -> !set.validFrom().isAfter(period))
                .findFirst()
                .orElseThrow(() -> BusinessRejection.invalid("reporting.no-rules", null, period.toString()));
    }
}
