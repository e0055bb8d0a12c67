package org.medinbound.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which vettings a list shows.
 *
 * @param text in the hospital's name, slug or the reference; null for all
 * @param state null for all
 * @param turn QUALITY or HOSPITAL; null for all
 * @param page from 1
 */
public record VettingFilter(
        @Nullable String text,
        @Nullable String state,
        @Nullable String turn,
        int page,
        int size) {
    /** States for the filter, in the order of the way. */
    public static final List<String> STATES = List.of(
            "DRAFT",
            "SUBMITTED",
            "RETURNED",
            "REVIEW",
            "PROPOSED",
            "ACCEPTED",
            "CONDITIONAL",
            "REFUSED",
            "APPEALED",
            "REFUSAL_UPHELD",
            "WITHDRAWN");
}
