package org.medinbound.rulebook;

import java.time.LocalDate;
import java.util.Map;

/**
 * One version of a book.
 *
 * @param version name, printed where the rules are applied
 * @param validFrom first day (Asia/Tokyo) that it governs, until the next version begins
 * @param values by the names of {@link RuleField}; empty text for none
 */
public record RulePage(String version, LocalDate validFrom, Map<String, String> values) {
    public RulePage {
        values = Map.copyOf(values);
    }

    /** The text of a value; empty for none. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** The number of a value that is one. */
    public int number(String name) {
        return Integer.parseInt(text(name));
    }
}
