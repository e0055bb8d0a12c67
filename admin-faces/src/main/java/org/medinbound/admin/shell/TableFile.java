package org.medinbound.admin.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.CsvLine;
import org.medinbound.spreadsheet.SheetColumn;
import org.medinbound.spreadsheet.SheetWriter;

/** A table as a download: a spreadsheet, or CSV (UTF-8 with a byte order mark). No cell of either can run as a formula. */
public final class TableFile implements Closeable {
    private final @Nullable SheetWriter sheet;
    private final @Nullable Writer csv;

    private TableFile(@Nullable SheetWriter sheet, @Nullable Writer csv) {
        this.sheet = sheet;
        this.csv = csv;
    }

    /** Begins the answer; the ending of the file's name says which kind. */
    public static TableFile to(HttpServletResponse response, String file, String title, List<SheetColumn> columns)
            throws IOException {
        boolean lines = file.endsWith(".csv");
        Downloads.begin(response, lines ? Downloads.CSV : Downloads.SHEET, file);
        if (lines) {
            Writer out = response.getWriter();
            out.write('\uFEFF');
            out.write(CsvLine.harmless(columns.stream().map(SheetColumn::title).toArray(String[]::new)));
            return new TableFile(null, out);
        }
        SheetWriter sheet = SheetWriter.to(response.getOutputStream());
        sheet.sheet(title, columns);
        return new TableFile(sheet, null);
    }

    /** One row, in the order of the columns; null is an empty cell. */
    public void row(@Nullable Object... values) {
        if (sheet != null) {
            sheet.row(values);
            return;
        }
        try {
            if (csv != null) {
                csv.write(CsvLine.harmless(
                        Arrays.stream(values).map(TableFile::text).toArray(String[]::new)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return CsvLine.instant(instant);
        }
        return value == null ? "" : value.toString();
    }

    @Override
    public void close() throws IOException {
        if (sheet != null) {
            sheet.close();
        }
    }
}
