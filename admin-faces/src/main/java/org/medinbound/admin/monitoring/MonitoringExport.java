package org.medinbound.admin.monitoring;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.monitoring.Measure;
import org.medinbound.monitoring.MonitoredHospital;
import org.medinbound.monitoring.MonitoringBoard;
import org.medinbound.shared.CsvLine;
import org.medinbound.shared.PageOfRows;

/** The filtered hospitals with their newest measures: UTF-8 with a byte order mark, which spreadsheets need to read Japanese. */
@WebServlet("/monitoring/hospitals.csv")
public class MonitoringExport extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int PART = 500;

    @Inject
    private transient MonitoringBoard board;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"monitoring.csv\"");
        response.setHeader("Cache-Control", "no-store");
        Writer out = response.getWriter();
        out.write('\uFEFF');
        List<String> head = new ArrayList<>(List.of("slug", "name", "kind", "month", "crossed"));
        for (String name : Measure.ALL) {
            head.add(name.toLowerCase(Locale.ROOT));
            head.add(name.toLowerCase(Locale.ROOT) + "_cases");
        }
        out.write(CsvLine.of(head.toArray(String[]::new)));
        PageOfRows<MonitoredHospital> page;
        int number = 1;
        do {
            page = board.page(
                    MonitoringList.filter(
                            request.getParameter("q"),
                            request.getParameter("kind"),
                            Boolean.parseBoolean(request.getParameter("crossed")),
                            number++,
                            PART),
                    language.getTag());
            for (MonitoredHospital row : page.rows()) {
                out.write(CsvLine.of(cells(row)));
            }
        } while (number <= page.pages());
    }

    private static String[] cells(MonitoredHospital row) {
        List<String> cells = new ArrayList<>(
                List.of(row.slug(), row.name(), row.kind(), text(row.month()), Integer.toString(row.crossed())));
        for (String name : Measure.ALL) {
            Measure measure = row.measure(name).orElse(null);
            cells.add(measure == null ? "" : text(measure.value()));
            cells.add(measure == null ? "0" : Integer.toString(measure.cases()));
        }
        return cells.toArray(String[]::new);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
