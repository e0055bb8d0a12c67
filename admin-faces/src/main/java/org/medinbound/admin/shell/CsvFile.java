package org.medinbound.admin.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.CsvLine;
import org.medinbound.shared.PageOfRows;

/**
 * A list as a file for a spreadsheet: UTF-8 with a byte order mark, which spreadsheets need to read Japanese. A value that begins
 * like a formula gets an apostrophe before it, so that it does not run; instants are written in Tokyo.
 */
public final class CsvFile {
    private static final int ROWS_AT_ONCE = 500;

    private final Writer out;

    private CsvFile(Writer out) {
        this.out = out;
    }

    /** Begins the answer: headers and the line of column names. */
    public static CsvFile begin(HttpServletResponse response, String name, String... columns) throws IOException {
        Downloads.begin(response, Downloads.CSV, name);
        CsvFile file = new CsvFile(response.getWriter());
        file.out.write('\uFEFF');
        file.out.write(CsvLine.of(columns));
        return file;
    }

    /** A page of the list, from 1. */
    public interface Pages<T> {
        PageOfRows<T> page(int number, int size);
    }

    /** Values of a row in the order of the columns; see {@link #row}. */
    public interface Values<T> {
        @Nullable
        Object[] of(T row);
    }

    /** All rows of a list that comes in pages; the use case records each page that was read. */
    public <T> void rows(Pages<T> pages, Values<T> values) throws IOException {
        int number = 1;
        PageOfRows<T> page;
        do {
            page = pages.page(number++, ROWS_AT_ONCE);
            for (T row : page.rows()) {
                row(values.of(row));
            }
        } while (page.rows().size() == ROWS_AT_ONCE);
    }

    /** One row. Null is an empty value. */
    public void row(@Nullable Object... values) throws IOException {
        String[] texts = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = text(values[i]);
        }
        out.write(CsvLine.of(texts));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return CsvLine.instant(instant);
        }
        String text = value == null ? "" : value.toString();
        boolean runs = value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return runs ? "'" + text : text;
    }
}
