package org.medinbound.admin.guarantor;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.medinbound.admin.shell.CsvFile;
import org.medinbound.guarantor.FlagBoard;
import org.medinbound.guarantor.FlagEntry;
import org.medinbound.guarantor.FlagFilter;

/** The filtered flags as a file. */
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
        CsvFile out = CsvFile.begin(
                response,
                "flags.csv",
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
                "cause");
        try {
            board.export(filter, row -> write(out, row));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(CsvFile out, FlagEntry row) {
        try {
            out.row(
                    row.flag().number(),
                    row.name(),
                    row.flag().period(),
                    row.flag().kind(),
                    row.flag().raisedAt(),
                    row.flag().dueAt(),
                    row.flag().firstReceivedAt(),
                    row.flag().ruleVersion(),
                    row.toldAt(),
                    row.withdrawnAt(),
                    row.cause());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
