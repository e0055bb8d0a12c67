package org.medinbound.guarantor;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A run of the flagging: what it evaluates and in which parts.
 *
 * @param asOf cut-offs up to this instant are evaluated
 * @param entry facts known up to this entry count, so that all parts of the run see an import or none does
 * @param parts ranges of guarantors, each evaluated and committed by itself
 */
public record FlaggingRun(Instant asOf, long entry, List<Part> parts) implements Serializable {
    public FlaggingRun {
        parts = List.copyOf(parts);
    }

    /** Guarantors by their internal keys, both ends included. */
    public record Part(long from, long to) implements Serializable {}

    /** What one part, or the sum of several, wrote. */
    public record Counts(long guarantors, long raised, long withdrawn, long escalations) implements Serializable {
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        public Counts plus(Counts other) {
            return new Counts(
                    guarantors + other.guarantors,
                    raised + other.raised,
                    withdrawn + other.withdrawn,
                    escalations + other.escalations);
        }
    }
}
