package org.medinbound.admin.registry;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.medinbound.admin.shell.Downloads;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.registry.ListedAgency;
import org.medinbound.registry.Publications;
import org.medinbound.shared.CsvLine;
import org.medinbound.spreadsheet.SheetColumn;
import org.medinbound.spreadsheet.SheetWriter;

/** A version of the published list as a file, in the ministry's form. */
@WebServlet({"/registry/publication.csv", "/registry/publication.xlsx"})
public class PublicationExport extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS =
            List.of("number", "name", "name-en", "phone", "fax", "email", "languages");

    @Inject
    private transient Publications publications;

    @Inject
    private transient TextMap texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String version = request.getParameter("version");
        if (version == null || !version.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<ListedAgency> rows = publications.rows(Long.parseLong(version));
        List<String> titles = COLUMNS.stream()
                .map(column -> texts.get("admin.registry." + column))
                .toList();
        if (request.getServletPath().endsWith(".csv")) {
            Downloads.begin(response, Downloads.CSV, "guarantors-" + version + ".csv");
            Writer out = response.getWriter();
            out.write('\uFEFF');
            out.write(CsvLine.of(titles.toArray(String[]::new)));
            for (ListedAgency row : rows) {
                out.write(CsvLine.harmless(values(row)));
            }
        } else {
            Downloads.begin(response, Downloads.SHEET, "guarantors-" + version + ".xlsx");
            try (SheetWriter sheet = SheetWriter.to(response.getOutputStream())) {
                sheet.sheet(
                        texts.get("admin.registry.publication"),
                        titles.stream()
                                .map(title -> SheetColumn.text(title, 24))
                                .toList());
                rows.forEach(row -> sheet.row((Object[]) values(row)));
            }
        }
    }

    private static String[] values(ListedAgency row) {
        return new String[] {
            row.number(),
            row.name(),
            row.nameEn(),
            row.phone(),
            row.fax(),
            row.email(),
            String.join(" ", row.languages())
        };
    }
}
