package org.medinbound.monitoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure of one hospital as of the last night of a month.
 *
 * @param cases from so many cases
 * @param value null when there are fewer cases than the rule's fewest: small numbers are hidden, not rounded
 * @param nineInTen second figure of ANSWER_DAYS (nine in ten answers came within it) and QUOTATION_ACCURACY (nine in ten bills
 *     were at most so many percent of the quoted upper end); null for the others
 * @param peers median of hospitals of the same kind that have enough cases; null when there are fewer than three of them
 * @param grade MINOR or MAJOR when it is beyond a bound, else null
 */
public record Measure(
        String measure,
        int cases,
        @Nullable Double value,
        @Nullable Double nineInTen,
        @Nullable Double peers,
        @Nullable String grade) {
    /** All measures, in the order in which they are shown. */
    public static final List<String> ALL = List.of(
            "ANSWER_DAYS",
            "ANSWER_RATE",
            "ACCEPTANCE_RATE",
            "QUOTATION_ACCURACY",
            "SURVEY_SCORE",
            "COMPLAINTS",
            "OPEN_CONDITIONS");

    /** Has it enough cases to be shown? */
    public boolean isShown() {
        return value != null;
    }
}
