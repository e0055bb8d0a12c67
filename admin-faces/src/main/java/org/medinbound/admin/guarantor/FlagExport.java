package org.medinbound.admin.guarantor;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.medinbound.guarantor.FlagBoard;
import org.medinbound.guarantor.FlagEntry;
import org.medinbound.guarantor.FlagFilter;
import org.medinbound.shared.CsvLine;

/** The filtered flags as a file for a spreadsheet: UTF-8 with a byte order mark, which spreadsheets need to read Japanese. */
@WebServlet("/guarantor/flags.csv")
public class FlagExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient FlagBoard board;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FlagFilter filter = FlagParameters.filter(
                request.getParameter("q"),
                request.getParameter("kind"),
                request.getParameter("period"),
                Boolean.parseBoolean(request.getParameter("withdrawn")),
                "raised",
                true,
                1,
                1);
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"flags.csv\"");
        response.setHeader("Cache-Control", "no-store");
        Writer out = response.getWriter();
        out.write('\uFEFF');
        out.write(CsvLine.of(
                "number",
                "name",
                "period",
                "kind",
                "raised_at",
                "due_at",
                "first_received_at",
                "rule_version",
                "told_at",
                "withdrawn_at",
                "cause"));
        try {
            board.export(filter, row -> write(out, row));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(Writer out, FlagEntry row) {
        String cause = row.cause();
        try {
            out.write(CsvLine.of(
                    row.flag().number(),
                    row.name(),
                    row.flag().period().toString(),
                    row.flag().kind(),
                    CsvLine.instant(row.flag().raisedAt()),
                    CsvLine.instant(row.flag().dueAt()),
                    CsvLine.instant(row.flag().firstReceivedAt()),
                    row.flag().ruleVersion(),
                    CsvLine.instant(row.toldAt()),
                    CsvLine.instant(row.withdrawnAt()),
                    cause == null ? "" : cause));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
