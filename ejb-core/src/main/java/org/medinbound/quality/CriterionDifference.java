package org.medinbound.quality;

import org.jspecify.annotations.Nullable;

/**
 * How a criterion differs between two versions of the standards.
 *
 * @param kind ADDED, REMOVED or CHANGED
 * @param before null when added
 * @param after null when removed
 */
public record CriterionDifference(
        String code,
        String kind,
        @Nullable Criterion before,
        @Nullable Criterion after) {}
