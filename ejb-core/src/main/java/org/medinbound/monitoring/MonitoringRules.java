package org.medinbound.monitoring;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.shared.BusinessRejection;

/** The dated rules of monitoring. A rule that governs is never edited: a new one begins on a later night. */
@Stateless
@UseCase
public class MonitoringRules {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    public MonitoringRules() {}

    public MonitoringRules(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** All rules, the newest first. */
    @Requires(value = Right.MONITORING_READ, recorded = false)
    public List<MonitoringRule> all() {
        return jdbi.withHandle(MonitoringRules::read);
    }

    /**
     * Adds a rule that governs from its day on.
     *
     * @throws BusinessRejection INVALID naming every field; CONFLICT when version or day are taken
     */
    @Requires(Right.MONITORING_RULES)
    public void add(MonitoringRule rule) {
        rule.check(LocalDate.now(clock));
        jdbi.useHandle(handle -> {
            int added = handle.createUpdate("""
                            insert into monitoring_rule (version, valid_from, window_days, made_at, made_by)
                            values (:version, :from, :window, :now, :by) on conflict do nothing""")
                    .bind("version", rule.version())
                    .bind("from", rule.validFrom())
                    .bind("window", rule.windowDays())
                    .bind("now", OffsetDateTime.now(clock))
                    .bind("by", Actors.current().id())
                    .execute();
            if (added == 0) {
                throw BusinessRejection.conflict("monitoring.taken");
            }
            PreparedBatch batch = handle.prepareBatch("""
                    insert into monitoring_bound (version, measure, fewest, worse, minor, major) values (?, ?, ?, ?, ?, ?)""");
            rule.bounds()
                    .forEach(b -> batch.add(
                            rule.version(),
                            b.measure(),
                            b.fewest(),
                            b.above() ? "ABOVE" : "BELOW",
                            b.minor(),
                            b.major()));
            batch.execute();
        });
    }

    static List<MonitoringRule> read(Handle handle) {
        Map<String, MonitoringRule> rules = new LinkedHashMap<>();
        handle.createQuery("""
                        select r.version, r.valid_from, r.window_days, b.measure, b.fewest, b.worse, b.minor, b.major
                        from monitoring_rule r join monitoring_bound b on b.version = r.version
                        order by r.valid_from desc, array_position(:measures, b.measure)""")
                .bindArray("measures", String.class, Measure.ALL)
                .map((r, c) -> {
                    BigDecimal minor = r.getBigDecimal(7);
                    BigDecimal major = r.getBigDecimal(8);
                    MonitoringRule.Bound bound = new MonitoringRule.Bound(
                            r.getString(4),
                            r.getInt(5),
                            r.getString(6).equals("ABOVE"),
                            minor == null ? null : minor.doubleValue(),
                            major == null ? null : major.doubleValue());
                    return new MonitoringRule(
                            r.getString(1), r.getObject(2, LocalDate.class), r.getInt(3), List.of(bound));
                })
                .forEach(one -> rules.merge(one.version(), one, MonitoringRules::joined));
        return List.copyOf(rules.values());
    }

    private static MonitoringRule joined(MonitoringRule all, MonitoringRule next) {
        List<MonitoringRule.Bound> bounds = new ArrayList<>(all.bounds());
        bounds.addAll(next.bounds());
        return new MonitoringRule(all.version(), all.validFrom(), all.windowDays(), bounds);
    }
}
