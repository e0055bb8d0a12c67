package org.medinbound.portal.listing;

import java.util.List;
import java.util.Map;
import org.medinbound.shared.Problem;

/**
 * The form of a section as it was sent, in the written form of its fields.
 *
 * @param problems what could not be read, each at its input
 */
record Sent(Map<String, String> cells, List<Problem> problems) {
    Sent {
        cells = Map.copyOf(cells);
        problems = List.copyOf(problems);
    }
}
