package org.medinbound.spreadsheet;

import java.util.List;
import java.util.Optional;

/**
 * A row that is not empty.
 *
 * @param sheet name of its sheet
 * @param number as the spreadsheet shows it, 1 first
 * @param hidden somebody hid this row; it is handed out all the same
 * @param cells those that are not empty, from left to right
 */
public record SheetRow(String sheet, int number, boolean hidden, List<SheetCell> cells) {
    /** What stands in the column with this index (0 for A). */
    public Optional<SheetCell> at(int index) {
        return cells.stream().filter(cell -> cell.index() == index).findFirst();
    }

    /** What a reader sees in the column with this index, without space around it; empty when nothing stands there. */
    public String shown(int index) {
        return at(index).map(cell -> cell.value().shown().strip()).orElse("");
    }

    /** The place of a cell of this row as the spreadsheet writes it, for example {@code B7}. */
    public String address(int index) {
        return SheetCell.letters(index) + number;
    }
}
