package org.medinbound.monitoring;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one hospital over time.
 *
 * @param months oldest first, at most two years
 * @param declines why it declined, in the window of the newest month, most frequent first
 * @param crossings bounds it went beyond, newest first
 */
public record HospitalFigures(
        MonitoredHospital now, List<Month> months, List<Decline> declines, List<Crossing> crossings) {
    public HospitalFigures {
        months = List.copyOf(months);
        declines = List.copyOf(declines);
        crossings = List.copyOf(crossings);
    }

    /** The measures of one month. */
    public record Month(YearMonth month, List<Measure> measures) {
        public Month {
            measures = List.copyOf(measures);
        }

        public Optional<Measure> measure(String name) {
            return measures.stream().filter(m -> m.measure().equals(name)).findFirst();
        }
    }

    /** A reason and how often it was given; label in the reader's language. */
    public record Decline(String label, int cases) {}

    /** A bound that was crossed, and when it was within again (null while it is not). */
    public record Crossing(
            String measure,
            String grade,
            String version,
            double bound,
            double value,
            int cases,
            Instant crossedAt,
            @Nullable Instant recoveredAt) {}
}
