package org.medinbound.statistics;

/**
 * Letters of one value of a dimension.
 *
 * @param value as it stands in {@link LetterFilter#value}
 * @param label name of a hospital or an agency; else the value itself
 */
public record LetterCount(String value, String label, long letters, long cancelled) {}
