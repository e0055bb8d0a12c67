package org.medinbound.listing;

/**
 * One thing that a section changes, in the reader's words.
 *
 * @param label of the field, with the thing itself when the field is a list
 * @param before empty when it is new
 * @param after empty when it falls away
 */
public record EntryChange(String label, String before, String after) {}
