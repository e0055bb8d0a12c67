package org.medinbound.admin.circular;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Downloads;
import org.medinbound.admin.shell.Language;
import org.medinbound.circular.CircularPage;
import org.medinbound.circular.CircularQueue;
import org.medinbound.circular.CircularResults;
import org.medinbound.circular.CircularResults.Result;
import org.medinbound.shared.CsvLine;
import org.medinbound.shared.Texts;
import org.medinbound.spreadsheet.SheetColumn;
import org.medinbound.spreadsheet.SheetWriter;

/** The answers as a spreadsheet or as CSV (UTF-8 with a byte order mark); no cell of either can run as a formula. */
@WebServlet({"/circular/results.xlsx", "/circular/results.csv"})
public class ResultExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CircularQueue queue;

    @Inject
    private transient CircularResults results;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = request.getParameter("ref") == null ? "" : request.getParameter("ref");
        CircularPage circular = queue.open(reference);
        Texts texts = Texts.in(Language.of(request));
        ResultTable table = new ResultTable(circular.questions(), texts);
        Consumer<Consumer<Result>> rows = row -> results.export(
                reference, ResultParameters.standing(request.getParameter("standing")), request.getParameter("q"), row);
        boolean csv = request.getServletPath().endsWith(".csv");
        Downloads.begin(
                response, csv ? Downloads.CSV : Downloads.SHEET, "answers-" + reference + (csv ? ".csv" : ".xlsx"));
        if (csv) {
            csv(response.getWriter(), table, rows);
        } else {
            try (SheetWriter sheet = SheetWriter.to(response.getOutputStream())) {
                sheet.sheet(texts.get("admin.circular.results"), table.columns());
                rows.accept(row -> sheet.row(table.row(row)));
            }
        }
    }

    private static void csv(Writer out, ResultTable table, Consumer<Consumer<Result>> rows) throws IOException {
        out.write('\uFEFF');
        out.write(CsvLine.harmless(
                table.columns().stream().map(SheetColumn::title).toArray(String[]::new)));
        try {
            rows.accept(row -> {
                try {
                    out.write(CsvLine.harmless(Arrays.stream(table.row(row))
                            .map(ResultExport::text)
                            .toArray(String[]::new)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return CsvLine.instant(instant);
        }
        return value == null ? "" : value.toString();
    }
}
