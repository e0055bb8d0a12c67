package org.medinbound.admin.followup;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.medinbound.admin.shell.Downloads;
import org.medinbound.followup.FlagCase;
import org.medinbound.followup.FlagCaseFilter;
import org.medinbound.followup.FlagCases;
import org.medinbound.shared.CsvLine;

/** The filtered work list as comma-separated values: UTF-8 with a byte order mark, which spreadsheets need to read Japanese. */
@WebServlet("/guarantor/work.csv")
public class WorkExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient FlagCases cases;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FlagCaseFilter filter = WorkParameters.filter(
                request.getParameter("state"),
                request.getParameter("kind"),
                request.getParameter("period"),
                request.getParameter("q"),
                Boolean.parseBoolean(request.getParameter("history")),
                "raised",
                false,
                1,
                1);
        Downloads.begin(response, Downloads.CSV, "flags-at-work.csv");
        Writer out = response.getWriter();
        out.write('\uFEFF');
        out.write(CsvLine.of(
                "item",
                "number",
                "name",
                "period",
                "kind",
                "raised_at",
                "due_at",
                "first_received_at",
                "rule_version",
                "state",
                "reason",
                "changed_at",
                "decision",
                "withdrawn_at",
                "cause"));
        try {
            cases.export(filter, row -> write(out, row));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(Writer out, FlagCase row) {
        try {
            out.write(CsvLine.of(
                    row.item(),
                    row.number(),
                    quiet(row.name()),
                    row.period().toString(),
                    row.kind(),
                    CsvLine.instant(row.raisedAt()),
                    CsvLine.instant(row.dueAt()),
                    CsvLine.instant(row.receivedAt()),
                    quiet(row.ruleVersion()),
                    row.state(),
                    orEmpty(row.reason()),
                    CsvLine.instant(row.changedAt()),
                    orEmpty(row.decision()),
                    CsvLine.instant(row.withdrawnAt()),
                    orEmpty(row.cause())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    /** A cell from outside that a spreadsheet would run as a formula becomes text. */
    static String quiet(String value) {
        return value.isEmpty() || "=+-@\t\r".indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    }
}
