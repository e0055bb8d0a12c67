package org.medinbound.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which past state to show.
 *
 * @param asOf day (Asia/Tokyo) whose end is looked at: what had happened by then
 * @param knownAt day whose end is looked at: what had been recorded here by then
 * @param change only one of {@link KnownFlag#CHANGES}, or null for all
 * @param text part of the agency's number or name, or null
 */
public record KnownFilter(
        LocalDate asOf,
        LocalDate knownAt,
        @Nullable String change,
        @Nullable String text,
        int page,
        int size) {}
