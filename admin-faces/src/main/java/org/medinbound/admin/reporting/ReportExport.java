package org.medinbound.admin.reporting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Downloads;
import org.medinbound.reporting.ReportDesk;
import org.medinbound.reporting.ReportFilter;
import org.medinbound.reporting.ReportRow;
import org.medinbound.shared.PageOfRows;
import org.medinbound.shared.SystemClock;
import org.medinbound.shared.Texts;
import org.medinbound.spreadsheet.SheetColumn;
import org.medinbound.spreadsheet.SheetWriter;

/** The filtered list of reports as a spreadsheet. */
@WebServlet("/reports/reports.xlsx")
public class ReportExport extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 2_000;
    private static final int WIDE = 36;
    private static final int NARROW = 12;

    @Inject
    private transient ReportDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReportFilter filter = ReportParameters.filter(
                request.getParameter("q"), request.getParameter("period"), request.getParameter("state"), 1, AT_ONCE);
        Downloads.begin(response, Downloads.SHEET, "reports.xlsx");
        Texts texts = Texts.in("ja");
        try (SheetWriter writer = SheetWriter.to(response.getOutputStream())) {
            writer.sheet(
                    texts.get("admin.reports.title"),
                    List.of(
                            SheetColumn.text(texts.get("admin.reports.enter.number"), NARROW),
                            SheetColumn.text(texts.get("admin.reports.agency"), WIDE),
                            SheetColumn.text(texts.get("admin.reports.period"), NARROW),
                            SheetColumn.time(texts.get("admin.reports.first")),
                            SheetColumn.time(texts.get("admin.reports.received")),
                            SheetColumn.number(texts.get("admin.reports.version")),
                            SheetColumn.text(texts.get("admin.reports.source"), NARROW),
                            SheetColumn.number(texts.get("admin.reports.letters")),
                            SheetColumn.number(texts.get("admin.reports.lines")),
                            SheetColumn.number(texts.get("admin.reports.faults")),
                            SheetColumn.date(texts.get("admin.reports.due")),
                            SheetColumn.text(texts.get("admin.reports.state"), NARROW)));
            PageOfRows<ReportRow> page;
            int number = 1;
            do {
                page = desk.page(filter.at(number++, AT_ONCE));
                page.rows().forEach(row -> write(writer, row, texts));
            } while (number <= page.pages());
        }
    }

    private static void write(SheetWriter writer, ReportRow row, Texts texts) {
        writer.row(
                row.number(),
                row.name(),
                row.period(),
                row.firstReceivedAt(),
                row.receivedAt(),
                row.versions(),
                texts.get("portal.reports.source." + row.source()),
                row.guarantees(),
                row.lines(),
                row.toCorrect(),
                lastDay(row),
                texts.get("admin.reports.state." + row.state()));
    }

    private static @Nullable LocalDate lastDay(ReportRow row) {
        return row.correctBy() == null
                ? null
                : row.correctBy().minusSeconds(1).atZone(SystemClock.TOKYO).toLocalDate();
    }
}
