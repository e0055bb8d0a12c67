package org.medinbound.spreadsheet;

/**
 * A cell that is not empty.
 *
 * @param column letters as the spreadsheet shows them, {@code A} first
 * @param index 0 for column A
 */
public record SheetCell(String column, int index, SheetValue value) {
    /** The letters of a column by its index. */
    static String letters(int index) {
        String letters = "";
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters = (char) ('A' + rest % 26) + letters;
        }
        return letters;
    }
}
