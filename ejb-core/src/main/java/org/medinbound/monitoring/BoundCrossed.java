package org.medinbound.monitoring;

/**
 * A measure went beyond a bound; told once, until the measure came back and crosses anew.
 *
 * @param slug the hospital
 * @param measure one of {@link Measure#ALL}
 * @param grade MINOR or MAJOR
 * @param version rule that governed the night
 * @param cases from so many cases
 */
public record BoundCrossed(
        String slug, String measure, String grade, String version, double bound, double value, int cases) {}
