package org.medinbound.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/**
 * Rules of monitoring from a night on. The ministry's values are not public; the shipped rule is provisional.
 *
 * @param version name, printed with what follows from it
 * @param validFrom first night it governs (Asia/Tokyo)
 * @param windowDays so many days back count
 * @param bounds one for each of {@link Measure#ALL}
 */
public record MonitoringRule(String version, LocalDate validFrom, int windowDays, List<Bound> bounds) {
    private static final int LEAST_WINDOW = 28;
    private static final int MOST_WINDOW = 730;
    private static final int MOST_CASES = 10_000;

    public MonitoringRule {
        bounds = List.copyOf(bounds);
    }

    /**
     * What a measure is held to.
     *
     * @param fewest below so many cases the value is hidden and opens nothing
     * @param above is it worse above the bound, else below
     * @param minor beyond it is a minor finding; null for none
     * @param major beyond it is a major finding; null for none
     */
    public record Bound(
            String measure,
            int fewest,
            boolean above,
            @Nullable Double minor,
            @Nullable Double major) {
        /** Does the major bound lie on the worse side of the minor one? */
        boolean isOrdered() {
            return minor == null || major == null || (above ? major >= minor : major <= minor);
        }
    }

    /** Refuses, with all problems at once, what could not govern. */
    void check(LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (!version.matches("\\S{1,40}")) {
            problems.add(Problem.of("monitoring.version", "version"));
        }
        if (validFrom.isBefore(today)) {
            problems.add(Problem.of("monitoring.from-past", "validFrom"));
        }
        if (windowDays < LEAST_WINDOW || windowDays > MOST_WINDOW) {
            problems.add(Problem.of("monitoring.window", "windowDays", LEAST_WINDOW, MOST_WINDOW));
        }
        if (!bounds.stream()
                .map(Bound::measure)
                .sorted()
                .toList()
                .equals(Measure.ALL.stream().sorted().toList())) {
            problems.add(Problem.of("monitoring.bounds", "bounds"));
        }
        for (Bound bound : bounds) {
            if (bound.fewest() < 0 || bound.fewest() > MOST_CASES) {
                problems.add(Problem.of("monitoring.fewest", bound.measure(), MOST_CASES));
            }
            if (!bound.isOrdered()) {
                problems.add(Problem.of("monitoring.order", bound.measure()));
            }
        }
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
    }
}
