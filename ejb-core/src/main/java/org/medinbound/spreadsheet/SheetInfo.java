package org.medinbound.spreadsheet;

import java.util.List;

/**
 * A sheet of a workbook.
 *
 * @param position 0 for the first
 * @param hidden not shown by the spreadsheet, also when it can only be shown by a programme
 * @param merged ranges of cells that were merged, for example {@code A1:C1}; only the first cell of each holds a value
 */
public record SheetInfo(String name, int position, boolean hidden, List<String> merged) {}
