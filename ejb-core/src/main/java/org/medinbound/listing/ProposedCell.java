package org.medinbound.listing;

import org.medinbound.hospital.EntrySection;

/**
 * One field of a proposal in its written form.
 *
 * @param before as published when the change was last kept
 * @param published was its section published?
 */
public record ProposedCell(EntrySection section, String field, String before, String after, boolean published) {}
