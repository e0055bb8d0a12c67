package org.medinbound.admin.registry;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Downloads;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.registry.AgencyFilter;
import org.medinbound.registry.AgencyList;
import org.medinbound.registry.AgencyRow;
import org.medinbound.shared.CsvLine;
import org.medinbound.spreadsheet.SheetColumn;
import org.medinbound.spreadsheet.SheetWriter;

/** The filtered list as CSV (with a byte order mark, which spreadsheets need to read Japanese) or as a workbook. */
@WebServlet({"/registry/agencies.csv", "/registry/agencies.xlsx"})
public class AgencyExport extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of(
            "number",
            "name",
            "name-en",
            "status",
            "registered",
            "renewed",
            "deregistered",
            "email",
            "phone",
            "fax",
            "languages");

    @Inject
    private transient AgencyList list;

    @Inject
    private transient TextMap texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AgencyFilter filter = AgencyParameters.filter(
                request.getParameter("q"),
                request.getParameter("status"),
                request.getParameter("attention"),
                request.getParameter("lang"),
                "number",
                false,
                1,
                1);
        try {
            if (request.getServletPath().endsWith(".csv")) {
                csv(filter, response);
            } else {
                sheet(filter, response);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void csv(AgencyFilter filter, HttpServletResponse response) throws IOException {
        Downloads.begin(response, Downloads.CSV, "agencies.csv");
        Writer out = response.getWriter();
        out.write('\uFEFF');
        out.write(CsvLine.of(titles().toArray(String[]::new)));
        list.export(filter, row -> {
            try {
                out.write(CsvLine.harmless(Arrays.stream(values(row))
                        .map(value -> value == null ? "" : value.toString())
                        .toArray(String[]::new)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void sheet(AgencyFilter filter, HttpServletResponse response) throws IOException {
        Downloads.begin(response, Downloads.SHEET, "agencies.xlsx");
        try (SheetWriter sheet = SheetWriter.to(response.getOutputStream())) {
            sheet.sheet(
                    texts.get("admin.guarantor.list"),
                    COLUMNS.stream().map(this::column).toList());
            list.export(filter, row -> sheet.row(values(row)));
        }
    }

    private SheetColumn column(String name) {
        String title = texts.get("admin.registry." + name);
        return switch (name) {
            case "registered", "renewed", "deregistered" -> SheetColumn.date(title);
            case "name", "name-en" -> SheetColumn.text(title, 40);
            case "email" -> SheetColumn.text(title, 28);
            default -> SheetColumn.text(title, 16);
        };
    }

    private List<String> titles() {
        return COLUMNS.stream()
                .map(column -> texts.get("admin.registry." + column))
                .toList();
    }

    private @Nullable Object[] values(AgencyRow row) {
        return new @Nullable Object[] {
            row.number(),
            row.name(),
            row.nameEn(),
            texts.get("admin.guarantor.status." + row.status()),
            row.registeredOn(),
            row.renewedOn(),
            row.deregisteredOn(),
            row.email(),
            row.phone(),
            row.fax(),
            String.join(" ", row.contactLanguages())
        };
    }
}
