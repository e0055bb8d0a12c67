package org.medinbound.guarantor;

/**
 * What an import did.
 *
 * @param rows rows of the file
 * @param added rows that were not there
 * @param changed rows that replaced what was there
 * @param unchanged rows that said what was known already
 */
public record ImportCounts(long rows, long added, long changed, long unchanged) {}
