package org.medinbound.admin.application;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medinbound.admin.shell.Downloads;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.application.ApplicationQueue;
import org.medinbound.application.Standing;
import org.medinbound.spreadsheet.SheetColumn;
import org.medinbound.spreadsheet.SheetWriter;

/** The filtered queue as a spreadsheet, with the words of the reader's language. */
@WebServlet("/application/queue.xlsx")
public class ApplicationExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ApplicationQueue queue;

    @Inject
    private transient TextMap texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> asked = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> asked.put(name, values[0]));
        Downloads.begin(response, Downloads.SHEET, "applications.xlsx");
        try (SheetWriter sheet = SheetWriter.to(response.getOutputStream())) {
            sheet.sheet(
                    texts.of("admin.application.queue"),
                    List.of(
                            SheetColumn.text(texts.of("admin.application.reference"), 24),
                            SheetColumn.text(texts.of("admin.application.kind"), 14),
                            SheetColumn.text(texts.of("admin.application.number"), 10),
                            SheetColumn.text(texts.of("application.field.name"), 40),
                            SheetColumn.text(texts.of("admin.application.state"), 16),
                            SheetColumn.text(texts.of("admin.application.turn"), 14),
                            SheetColumn.date(texts.of("admin.application.due")),
                            SheetColumn.time(texts.of("admin.application.received")),
                            SheetColumn.text(texts.of("admin.application.rule-version"), 24)));
            queue.export(ApplicationQueueScreen.filter(asked, 1, 1), row -> write(sheet, row));
        }
    }

    private void write(SheetWriter sheet, Standing row) {
        sheet.row(
                row.reference(),
                texts.of("application.kind." + row.kind()),
                row.guarantorNumber(),
                row.name(),
                texts.of("application.state." + row.state()),
                texts.of("application.turn." + row.turn()),
                row.dueOn(),
                row.receivedAt(),
                row.ruleVersion());
    }
}
