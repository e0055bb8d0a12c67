package org.medinbound.admin.statistics;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.admin.shell.TableFile;
import org.medinbound.shared.Texts;
import org.medinbound.spreadsheet.SheetColumn;
import org.medinbound.statistics.LetterCount;
import org.medinbound.statistics.LetterFilter;
import org.medinbound.statistics.LetterLine;
import org.medinbound.statistics.LetterStatistics;
import org.medinbound.statistics.MonthCount;
import org.medinbound.statistics.RateMonth;
import org.medinbound.statistics.ReportLine;
import org.medinbound.statistics.ReportingStatistics;

/** Every table of the statistics as a spreadsheet or CSV: the path says which, {@code .xlsx} or {@code .csv}. */
@WebServlet({
    "/statistics/months.xlsx", "/statistics/months.csv", "/statistics/counts.xlsx", "/statistics/counts.csv",
    "/statistics/letters.xlsx", "/statistics/letters.csv", "/statistics/rate.xlsx", "/statistics/rate.csv",
    "/statistics/reports.xlsx", "/statistics/reports.csv"
})
public class StatisticsExport extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int ALL = 100_000;

    @Inject
    private transient LetterStatistics letters;

    @Inject
    private transient ReportingStatistics reporting;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String file = request.getServletPath().replaceAll(".*/", "");
        String table = file.replaceAll("\\..*", "");
        Texts texts = Texts.in(Language.of(request));
        YearMonth to = Months.to(request.getParameter("to"), clock);
        YearMonth from = Months.from(request.getParameter("from"), to);
        try (TableFile out =
                TableFile.to(response, file, texts.get("admin.statistics.table." + table), columns(table, texts))) {
            switch (table) {
                case "months" -> letters.months(from, to).forEach(m -> out.row(month(m, texts)));
                case "counts" ->
                    counts(request, texts, from, to).forEach(c -> out.row(c.label(), c.letters(), c.cancelled()));
                case "letters" -> letters.export(filter(request), line -> out.row(letter(line, texts)));
                case "rate" -> reporting.months(from, to).forEach(m -> out.row(rate(m, texts)));
                default -> reporting.export(to, status(request), line -> out.row(report(line, texts)));
            }
        }
    }

    private static List<SheetColumn> columns(String table, Texts texts) {
        return java.util.Arrays.stream(
                        texts.get("admin.statistics.columns." + table).split("\\|"))
                .map(title -> SheetColumn.text(title, 20))
                .toList();
    }

    private List<LetterCount> counts(HttpServletRequest request, Texts texts, YearMonth from, YearMonth to) {
        String by = request.getParameter("by");
        String dimension = by != null && LetterFilter.DIMENSIONS.contains(by) ? by : LetterFilter.DIMENSIONS.get(0);
        return letters.by(dimension, from, to, texts.language(), 1, ALL).rows().stream()
                .map(c -> new LetterCount(
                        c.value(),
                        StatisticsView.label(dimension, c.value(), c.label(), texts, texts.language()),
                        c.letters(),
                        c.cancelled()))
                .toList();
    }

    private LetterFilter filter(HttpServletRequest request) {
        return LetterLines.filter(
                request.getParameter("from"),
                request.getParameter("to"),
                request.getParameter("by"),
                request.getParameter("value"),
                request.getParameter("cancelled"),
                clock);
    }

    private static @Nullable String status(HttpServletRequest request) {
        String status = request.getParameter("status");
        return status != null && ReportingStatistics.STATUSES.contains(status) ? status : null;
    }

    private static @Nullable Object[] month(MonthCount m, Texts texts) {
        Object none = texts.get("admin.statistics.no-breakdown");
        boolean unknown = m.isWithoutBreakdown();
        return new Object[] {m.month(), unknown ? none : m.letters(), unknown ? none : m.cancelled(), m.undetailed()};
    }

    private static @Nullable Object[] letter(LetterLine line, Texts texts) {
        return new @Nullable Object[] {
            line.month(),
            line.number(),
            line.agency(),
            line.letter(),
            line.issuedOn(),
            StatisticsView.label("nationality", line.nationality(), null, texts, texts.language()),
            StatisticsView.label("visa", line.visa(), null, texts, texts.language()),
            StatisticsView.label("purpose", line.purpose(), null, texts, texts.language()),
            line.hospital(),
            line.cancelled() ? texts.get("admin.statistics.cancelled") : ""
        };
    }

    private static @Nullable Object[] rate(RateMonth m, Texts texts) {
        return new @Nullable Object[] {
            m.month(),
            m.expected(),
            m.actual(),
            m.onTime(),
            m.late(),
            m.due() ? m.open() : texts.get("admin.statistics.not-due"),
            m.due() ? m.onTimePercent() : null
        };
    }

    private static @Nullable Object[] report(ReportLine line, Texts texts) {
        return new @Nullable Object[] {
            line.number(), line.agency(), texts.get("admin.statistics.status." + line.status()), line.firstAt()
        };
    }
}
