package org.medinbound.admin.application;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.medinbound.admin.shell.Downloads;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.application.ApplicationConditions;
import org.medinbound.application.ConditionFilter;
import org.medinbound.spreadsheet.SheetColumn;
import org.medinbound.spreadsheet.SheetWriter;

/** The filtered conditions as a spreadsheet, with the words of the reader's language. */
@WebServlet("/application/conditions.xlsx")
public class ConditionExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ApplicationConditions conditions;

    @Inject
    private transient TextMap texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Downloads.begin(response, Downloads.SHEET, "conditions.xlsx");
        try (SheetWriter sheet = SheetWriter.to(response.getOutputStream())) {
            sheet.sheet(
                    texts.of("condition.list"),
                    List.of(
                            SheetColumn.date(texts.of("condition.due")),
                            SheetColumn.text(texts.of("condition.number"), 10),
                            SheetColumn.text(texts.of("condition.agency"), 40),
                            SheetColumn.text(texts.of("condition.text"), 60),
                            SheetColumn.text(texts.of("condition.reference"), 24),
                            SheetColumn.date(texts.of("condition.decided")),
                            SheetColumn.date(texts.of("condition.reminder")),
                            SheetColumn.time(texts.of("condition.met")),
                            SheetColumn.text(texts.of("condition.note"), 40)));
            conditions.export(
                    ConditionFilter.of(request.getParameter("q"), request.getParameter("standing"), 1, 1),
                    row -> sheet.row(
                            row.dueOn(),
                            row.number(),
                            row.name(),
                            row.text(),
                            row.reference(),
                            row.decidedOn(),
                            row.remindedOn(),
                            row.metAt(),
                            row.metNote()));
        }
    }
}
