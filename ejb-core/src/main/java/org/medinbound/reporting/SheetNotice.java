package org.medinbound.reporting;

/**
 * What a reader of a spreadsheet should know of how it was read.
 *
 * @param lines lines that were read
 * @param hidden sheets that are hidden and were not read
 * @param formulas cells of which the last result of a formula was taken
 * @param macros did the file hold programmes? They are never run
 */
public record SheetNotice(int lines, int hidden, int formulas, boolean macros) {}
