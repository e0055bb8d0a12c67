package org.medinbound.reporting;

/**
 * A line of a draft.
 *
 * @param no number of the line; stays when others are removed
 * @param place where it stood in the file (sheet and row), or empty
 * @param typed as it was typed
 * @param line as it was understood
 */
public record DraftLine(int no, String place, LineText typed, ReportLine line) {}
