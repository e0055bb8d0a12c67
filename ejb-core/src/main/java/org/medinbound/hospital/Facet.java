package org.medinbound.hospital;

/**
 * How many hospitals a choice would leave.
 *
 * @param code of the vocabulary
 * @param count hospitals that match it and all filters of other kinds
 */
public record Facet(String code, int count) {}
