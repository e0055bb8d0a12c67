package org.medinbound.admin.helpdesk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Downloads;
import org.medinbound.helpdesk.QuestionQueue;
import org.medinbound.helpdesk.QuestionRow;
import org.medinbound.shared.CsvLine;

/** The filtered queue as a file for a spreadsheet: UTF-8 with a byte order mark; a cell from outside never runs as a formula. */
@WebServlet("/helpdesk/questions.csv")
public class QuestionExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient QuestionQueue queue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        QuestionParameters parameters = new QuestionParameters(
                request.getParameter("q"),
                request.getParameter("state"),
                request.getParameter("topic"),
                request.getParameter("channel"),
                request.getParameter("agency"),
                request.getParameter("owner"),
                Boolean.parseBoolean(request.getParameter("late")),
                Boolean.parseBoolean(request.getParameter("closed")));
        Downloads.begin(response, Downloads.CSV, "questions.csv");
        Map<String, String> names = queue.officers();
        Writer out = response.getWriter();
        out.write('\uFEFF');
        out.write(CsvLine.of(
                "reference",
                "agency",
                "name",
                "subject",
                "topic",
                "tags",
                "channel",
                "state",
                "due_on",
                "late",
                "owner",
                "received_at",
                "answered_at",
                "answered_by",
                "close_reason"));
        try {
            queue.export(parameters.filter("due", false, 1, 1), row -> write(out, row, names));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(Writer out, QuestionRow row, Map<String, String> names) {
        LocalDate due = row.dueOn();
        try {
            out.write(line(
                    row.reference(),
                    row.agency(),
                    row.from("ja"),
                    row.subject(),
                    row.topic(),
                    String.join(" ", row.tags()),
                    row.channel(),
                    row.state(),
                    due == null ? "" : due.toString(),
                    String.valueOf(row.late()),
                    named(row.owner(), names),
                    CsvLine.instant(row.receivedAt()),
                    CsvLine.instant(row.answeredAt()),
                    named(row.answeredBy(), names),
                    row.closeReason()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String named(@Nullable String id, Map<String, String> names) {
        return id == null ? "" : names.getOrDefault(id, id);
    }

    static String line(@Nullable String... values) {
        return CsvLine.of(Arrays.stream(values)
                .map(value -> value == null ? "" : value)
                .map(value -> value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value)
                .toArray(String[]::new));
    }
}
