package org.medinbound.monitoring;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hospital with its newest measures.
 *
 * @param kind as in the directory
 * @param month month of the measures; null while it has none
 * @param measures those it has cases for, in the order of {@link Measure#ALL}
 * @param crossed how many bounds it is beyond
 */
public record MonitoredHospital(
        String slug, String name, String kind, @Nullable YearMonth month, List<Measure> measures, int crossed) {
    public MonitoredHospital {
        measures = List.copyOf(measures);
    }

    /** The measure of that name; nothing when it has no cases. */
    public Optional<Measure> measure(String name) {
        return measures.stream().filter(m -> m.measure().equals(name)).findFirst();
    }
}
