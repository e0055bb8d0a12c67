package org.medinbound.admin.followup;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.util.List;
import org.medinbound.admin.shell.Downloads;
import org.medinbound.admin.shell.Language;
import org.medinbound.followup.FlagReplay;
import org.medinbound.followup.KnownFilter;
import org.medinbound.shared.CsvLine;
import org.medinbound.shared.Texts;
import org.medinbound.spreadsheet.SheetColumn;
import org.medinbound.spreadsheet.SheetWriter;

/** The replay as comma-separated values (codes, for machines) or as a spreadsheet (words, for people). */
@WebServlet({"/guarantor/known.csv", "/guarantor/known.xlsx"})
public class KnownExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient FlagReplay replay;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        KnownFilter filter = KnownParameters.filter(
                request.getParameter("asOf"),
                request.getParameter("knownAt"),
                request.getParameter("change"),
                request.getParameter("q"),
                1,
                1,
                clock);
        boolean sheet = request.getServletPath().endsWith(".xlsx");
        Downloads.begin(
                response,
                sheet ? Downloads.SHEET : Downloads.CSV,
                "as-known-" + filter.asOf() + "-" + filter.knownAt() + (sheet ? ".xlsx" : ".csv"));
        try {
            if (sheet) {
                sheet(filter, Texts.in(Language.of(request)), response);
            } else {
                csv(filter, response.getWriter());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void csv(KnownFilter filter, Writer out) throws IOException {
        out.write('\uFEFF');
        out.write(CsvLine.of(
                "number",
                "name",
                "period",
                "kind",
                "change",
                "raised_at",
                "due_at",
                "first_received_at",
                "rule_version",
                "recorded_at",
                "withdrawn_at",
                "cause"));
        replay.export(filter, row -> {
            String cause = row.cause();
            try {
                out.write(CsvLine.of(
                        row.number(),
                        WorkExport.quiet(row.name()),
                        row.period().toString(),
                        row.kind(),
                        row.change(),
                        CsvLine.instant(row.raisedAt()),
                        CsvLine.instant(row.dueAt()),
                        CsvLine.instant(row.firstReceivedAt()),
                        WorkExport.quiet(row.ruleVersion()),
                        CsvLine.instant(row.recordedAt()),
                        CsvLine.instant(row.withdrawnAt()),
                        cause == null ? "" : cause));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void sheet(KnownFilter filter, Texts texts, HttpServletResponse response) throws IOException {
        try (SheetWriter workbook = SheetWriter.to(response.getOutputStream())) {
            workbook.sheet(texts.get("admin.followup.known.sheet"), columns(texts));
            replay.export(
                    filter,
                    row -> workbook.row(
                            row.number(),
                            row.name(),
                            row.period(),
                            texts.get("flag.kind." + row.kind()),
                            texts.get("admin.followup.known.change." + row.change()),
                            row.dueAt(),
                            row.raisedAt(),
                            row.firstReceivedAt(),
                            row.ruleVersion(),
                            row.recordedAt(),
                            row.withdrawnAt(),
                            row.cause() == null ? null : texts.get("admin.guarantor.cause." + row.cause()),
                            filter.asOf(),
                            filter.knownAt()));
        }
    }

    private static List<SheetColumn> columns(Texts texts) {
        return List.of(
                SheetColumn.text(texts.get("admin.guarantor.number"), 10),
                SheetColumn.text(texts.get("admin.guarantor.name"), 40),
                SheetColumn.text(texts.get("admin.followup.evidence.month"), 10),
                SheetColumn.text(texts.get("admin.guarantor.kind"), 16),
                SheetColumn.text(texts.get("admin.followup.known.change"), 18),
                SheetColumn.time(texts.get("admin.guarantor.due")),
                SheetColumn.time(texts.get("admin.guarantor.raised")),
                SheetColumn.time(texts.get("admin.guarantor.received")),
                SheetColumn.text(texts.get("admin.guarantor.rule"), 14),
                SheetColumn.time(texts.get("admin.followup.evidence.recorded")),
                SheetColumn.time(texts.get("admin.guarantor.withdrawn")),
                SheetColumn.text(texts.get("admin.guarantor.flags.withdrawn"), 22),
                SheetColumn.date(texts.get("admin.followup.known.as-of")),
                SheetColumn.date(texts.get("admin.followup.known.known-at")));
    }
}
