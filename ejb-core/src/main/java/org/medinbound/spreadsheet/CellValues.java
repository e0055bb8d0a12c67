package org.medinbound.spreadsheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** From the library's cells to ours. A date is a number whose format says so; the library knows the workbook's first year. */
final class CellValues {
    private CellValues() {}

    /** Null for an empty cell. */
    static @Nullable SheetValue of(Cell cell) {
        if (cell.getFormula() != null) {
            return new SheetValue.Formula(cell.getFormula(), plain(cell));
        }
        return plain(cell);
    }

    private static @Nullable SheetValue plain(Cell cell) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR) {
            return new SheetValue.Fault(cell.getRawValue() == null ? "" : cell.getRawValue());
        }
        if (value instanceof BigDecimal number) {
            return number(cell, number);
        }
        if (value instanceof Boolean truth) {
            return new SheetValue.Truth(truth);
        }
        String text = value == null ? "" : value.toString();
        if (text.isEmpty()) {
            return null;
        }
        boolean fault = cell.getFormula() != null && text.matches("#(N/A|[A-Z0-9/]+[!?])");
        return fault ? new SheetValue.Fault(text) : new SheetValue.Text(text);
    }

    private static SheetValue number(Cell cell, BigDecimal number) {
        if (number.signum() >= 0 && DateFormats.isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
            try {
                LocalDateTime at = cell.asDate();
                return new SheetValue.Moment(at, at.toLocalTime().equals(LocalTime.MIDNIGHT));
            } catch (DateTimeException e) {
                return new SheetValue.Numeric(number);
            }
        }
        return new SheetValue.Numeric(number);
    }
}
