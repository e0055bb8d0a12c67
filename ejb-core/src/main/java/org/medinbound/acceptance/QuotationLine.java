package org.medinbound.acceptance;

import java.util.List;

/**
 * One line of a quotation, a range in whole yen.
 *
 * @param category one of {@link #CATEGORIES}; texts under {@code acceptance.category.<code>}
 * @param label what it is, in the hospital's words; may be empty
 */
public record QuotationLine(String category, String label, long lowJpy, long highJpy) {
    /** The parts of a quotation, in the order in which they are shown. */
    public static final List<String> CATEGORIES = List.of(
            "PROCEDURE",
            "DOCTOR",
            "INPATIENT",
            "OUTPATIENT",
            "TESTS",
            "MEDICINES",
            "INTERPRETER",
            "COMPANION",
            "LODGING",
            "TRANSPORT",
            "OTHER");
}
