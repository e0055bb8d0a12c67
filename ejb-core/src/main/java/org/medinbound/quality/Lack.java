package org.medinbound.quality;

/**
 * One thing that is missing in a self-assessment before it can be handed in.
 *
 * @param kind SCORE, TEXT, EVIDENCE (mandatory criterion without a usable paper) or EXPIRED (its only papers no longer hold)
 */
public record Lack(String code, String area, String kind) {}
