package org.medinbound.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.SystemClock;

/**
 * Writes a workbook to a stream, row by row, so that a long list needs no large memory. The first row of each sheet names the
 * columns, stays in sight and filters. A text is always a text: one that begins with {@code = + - @} does not run, not even after
 * somebody has edited the cell.
 */
public final class SheetWriter implements Closeable {
    /** What a cell can hold at most; longer texts end with an ellipsis. */
    static final int LONGEST_TEXT = 32_767;

    private static final int ROWS_AT_ONCE = 500;

    private final Workbook workbook;
    private @Nullable Worksheet sheet;
    private List<SheetColumn> columns = List.of();
    private int row;

    private SheetWriter(Workbook workbook) {
        this.workbook = workbook;
    }

    /** A workbook that is written to the stream, which stays open when the workbook is closed. */
    public static SheetWriter to(OutputStream out) {
        return new SheetWriter(new Workbook(new StaysOpen(out), "MedInbound", "1.0"));
    }

    /** Begins the next sheet. Characters that a sheet's name cannot hold are replaced, a name that is taken gets a number. */
    public SheetWriter sheet(String name, List<SheetColumn> itsColumns) {
        finishSheet();
        Worksheet begun = workbook.newWorksheet(name);
        sheet = begun;
        columns = List.copyOf(itsColumns);
        row = 0;
        begun.freezePane(0, 1);
        for (int c = 0; c < columns.size(); c++) {
            begun.width(c, columns.get(c).width());
            begun.inlineString(0, c, text(columns.get(c).title()));
            begun.style(0, c)
                    .bold()
                    .fillColor("E9EFF7")
                    .borderStyle(org.dhatim.fastexcel.BorderSide.BOTTOM, org.dhatim.fastexcel.BorderStyle.THIN)
                    .set();
        }
        row = 1;
        return this;
    }

    /**
     * Appends a row: String, Number, Boolean, LocalDate, LocalDateTime, Instant (shown in Tokyo), YearMonth (as text),
     * {@link SheetLink}, or null for an empty cell.
     *
     * @throws IllegalStateException when no sheet was begun
     */
    public SheetWriter row(@Nullable Object... values) {
        Worksheet current = sheet;
        if (current == null) {
            throw new IllegalStateException("begin a sheet first");
        }
        for (int c = 0; c < values.length; c++) {
            Object value = values[c];
            if (value != null) {
                cell(current, c, value);
            }
        }
        row++;
        if (row % ROWS_AT_ONCE == 0) {
            flush(current);
        }
        return this;
    }

    private void cell(Worksheet current, int c, Object value) {
        SheetColumn.Kind kind = c < columns.size() ? columns.get(c).kind() : SheetColumn.Kind.TEXT;
        if (value instanceof Number number) {
            current.value(row, c, number);
        } else if (value instanceof Boolean truth) {
            current.value(row, c, truth);
        } else if (value instanceof LocalDate day) {
            current.value(row, c, day);
        } else if (value instanceof LocalDateTime time) {
            current.value(row, c, time);
        } else if (value instanceof Instant instant) {
            current.value(row, c, LocalDateTime.ofInstant(instant, SystemClock.TOKYO));
        } else if (value instanceof SheetLink link) {
            current.hyperlink(row, c, new HyperLink(link.address().toString(), text(link.text())));
            current.style(row, c).fontColor("1D3F72").underlined().set();
            return;
        } else if (value instanceof String || value instanceof YearMonth || value instanceof Enum) {
            current.inlineString(row, c, text(value.toString()));
            kind = SheetColumn.Kind.TEXT;
        } else {
            throw new IllegalArgumentException("no value for a cell: " + value.getClass());
        }
        current.style(row, c).format(kind.format()).set();
    }

    /** Without characters that XML cannot hold. */
    private static String text(String text) {
        String clean = text.codePoints()
                .filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)
                        || c == '\n'
                        || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT - 1) + "…";
    }

    private static void flush(Worksheet current) {
        try {
            current.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finishSheet() {
        Worksheet finished = sheet;
        if (finished != null) {
            if (!columns.isEmpty()) {
                finished.setAutoFilter(0, 0, Math.max(0, row - 1), columns.size() - 1);
            }
            try {
                finished.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Ends the workbook; without it the file cannot be opened. */
    @Override
    public void close() throws IOException {
        finishSheet();
        workbook.finish();
    }

    /** The stream belongs to the caller. */
    private static final class StaysOpen extends java.io.FilterOutputStream {
        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
