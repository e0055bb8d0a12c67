package org.medinbound.admin.monitoring;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.admin.shell.TableFile;
import org.medinbound.monitoring.Measure;
import org.medinbound.monitoring.MonitoredHospital;
import org.medinbound.monitoring.MonitoringBoard;
import org.medinbound.shared.PageOfRows;
import org.medinbound.shared.Texts;
import org.medinbound.spreadsheet.SheetColumn;

/** The filtered hospitals with their newest measures, as a spreadsheet or CSV; hidden values stay empty, the number of cases stands beside. */
@WebServlet({"/monitoring/hospitals.csv", "/monitoring/hospitals.xlsx"})
public class MonitoringExport extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int PART = 500;

    @Inject
    private transient MonitoringBoard board;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String file = request.getServletPath().replaceAll(".*/", "");
        Texts texts = Texts.in(Language.of(request));
        try (TableFile out = TableFile.to(response, file, texts.get("admin.monitoring"), columns(texts))) {
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
                        texts.language());
                page.rows().forEach(row -> out.row(cells(row, texts)));
            } while (page.rows().size() == PART);
        }
    }

    private static List<SheetColumn> columns(Texts texts) {
        List<SheetColumn> columns = new ArrayList<>();
        for (String title : texts.get("admin.monitoring.columns").split("\\|")) {
            columns.add(SheetColumn.text(title, 24));
        }
        for (String name : Measure.ALL) {
            String title = texts.get("admin.monitoring.measure." + name);
            columns.add(SheetColumn.number(title));
            columns.add(SheetColumn.number(texts.get("admin.monitoring.column.cases", title)));
            columns.add(SheetColumn.number(texts.get("admin.monitoring.column.peers", title)));
        }
        return columns;
    }

    private static @Nullable Object[] cells(MonitoredHospital row, Texts texts) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.slug());
        cells.add(row.name());
        cells.add(texts.get("hospital.kind." + row.kind()));
        cells.add(row.month() == null ? "" : row.month().toString());
        cells.add(row.crossed());
        for (String name : Measure.ALL) {
            Measure measure = row.measure(name).orElse(null);
            cells.add(measure == null ? null : measure.value());
            cells.add(measure == null ? 0 : measure.cases());
            cells.add(measure == null ? null : measure.peers());
        }
        return cells.toArray();
    }
}
