package org.medinbound.spreadsheet;

/**
 * A column of a sheet that we write.
 *
 * @param title the first row's text
 * @param kind how its values are shown
 * @param width in characters of the standard font (a Japanese character takes two)
 */
public record SheetColumn(String title, Kind kind, int width) {
    /** How values are shown; a value of another type than usual is written as it is. */
    public enum Kind {
        /** Text; stays text when somebody edits the cell. */
        TEXT("@"),
        /** A whole number or a fraction, with thousands separators. */
        NUMBER("#,##0.####"),
        /** Whole yen. */
        YEN("\"¥\"#,##0"),
        /** A day ({@link java.time.LocalDate}). */
        DATE("yyyy-mm-dd"),
        /** A minute in Tokyo ({@link java.time.Instant} or {@link java.time.LocalDateTime}). */
        TIME("yyyy-mm-dd hh:mm");

        private final String format;

        Kind(String format) {
            this.format = format;
        }

        String format() {
            return format;
        }
    }

    public static SheetColumn text(String title, int width) {
        return new SheetColumn(title, Kind.TEXT, width);
    }

    public static SheetColumn number(String title) {
        return new SheetColumn(title, Kind.NUMBER, 12);
    }

    public static SheetColumn yen(String title) {
        return new SheetColumn(title, Kind.YEN, 14);
    }

    public static SheetColumn date(String title) {
        return new SheetColumn(title, Kind.DATE, 12);
    }

    public static SheetColumn time(String title) {
        return new SheetColumn(title, Kind.TIME, 17);
    }
}
