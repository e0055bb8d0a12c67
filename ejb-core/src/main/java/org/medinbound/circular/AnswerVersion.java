package org.medinbound.circular;

import java.time.Instant;
import java.util.Map;

/** An answer as it was sent; values by the question's place. */
public record AnswerVersion(int version, Instant sentAt, Map<Integer, String> values) {
    public AnswerVersion {
        values = Map.copyOf(values);
    }

    /** The value of a question as it is kept; empty when not answered. */
    public String value(int position) {
        return values.getOrDefault(position, "");
    }
}
