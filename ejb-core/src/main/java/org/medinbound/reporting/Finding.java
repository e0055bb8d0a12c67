package org.medinbound.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check found in a report.
 *
 * @param line number of the line; 0 for the report as a whole
 * @param letter number of the letter of guarantee, when known
 * @param field where to mend it, or null
 * @param code the rule
 * @param value what stands there; never names or free words of persons
 * @param arguments of the rule's words
 */
public record Finding(
        int line,
        @Nullable String letter,
        @Nullable LineField field,
        String code,
        Severity severity,
        @Nullable String value,
        List<String> arguments) {
    private static final int SHOWN = 100;

    public Finding {
        arguments = List.copyOf(arguments);
        value = value == null || value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
