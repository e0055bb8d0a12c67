package org.medinbound.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What stands in a cell. */
public sealed interface SheetValue {
    /** As a reader would write it: the text itself, a plain number, an ISO date, TRUE, #N/A; of a formula its last result. */
    String shown();

    /** Text, with its spaces as they are. */
    record Text(String text) implements SheetValue {
        @Override
        public String shown() {
            return text;
        }
    }

    /** A number that is not formatted as a date. */
    record Numeric(BigDecimal number) implements SheetValue {
        @Override
        public String shown() {
            return number.stripTrailingZeros().toPlainString();
        }
    }

    /**
     * A date or a time, without zone as spreadsheets have none.
     *
     * @param whole a day without a time of day
     */
    record Moment(LocalDateTime at, boolean whole) implements SheetValue {
        @Override
        public String shown() {
            return whole ? at.toLocalDate().toString() : at.toString();
        }
    }

    /** TRUE or FALSE. */
    record Truth(boolean value) implements SheetValue {
        @Override
        public String shown() {
            return value ? "TRUE" : "FALSE";
        }
    }

    /** An error of the spreadsheet, for example {@code #N/A}. */
    record Fault(String code) implements SheetValue {
        @Override
        public String shown() {
            return code;
        }
    }

    /**
     * A formula with the result that the spreadsheet stored when it was saved; nobody computes it here.
     *
     * @param result null when none was stored
     */
    record Formula(String formula, @Nullable SheetValue result) implements SheetValue {
        @Override
        public String shown() {
            return result == null ? "" : result.shown();
        }
    }
}
