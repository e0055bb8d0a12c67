package org.medinbound.quality;

/**
 * Score of one area.
 *
 * @param percent weighted score of the criteria that apply, rounded down; 100 when none applies
 */
public record AreaScore(String area, int percent) {}
