package org.medinbound.admin.inquiry;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.admin.shell.CsvFile;
import org.medinbound.inquiry.InquiryQueue;
import org.medinbound.inquiry.QueueFilter;

/** The filtered queue as a file: references and states, no names and no medical text. */
@WebServlet("/inquiry/queue.csv")
public class QueueExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient InquiryQueue queue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> officers = queue.officers();
        CsvFile.begin(
                        response,
                        "queue.csv",
                        "reference",
                        "kind",
                        "stage",
                        "turn",
                        "due_on",
                        "residence",
                        "language",
                        "hospitals_asked",
                        "hospitals_answered",
                        "officer",
                        "received_at")
                .rows((page, size) -> queue.rows(filter(request, page, size)), row -> new Object[] {
                    row.reference(),
                    row.kind(),
                    row.stage(),
                    row.turn(),
                    row.dueOn(),
                    row.residence(),
                    row.language(),
                    row.requested(),
                    row.replied(),
                    row.owner() == null ? null : officers.getOrDefault(row.owner(), row.owner()),
                    row.receivedAt()
                });
    }

    private static QueueFilter filter(HttpServletRequest request, int page, int size) {
        String owner = given(request, "owner");
        return new QueueFilter(
                given(request, "q"),
                given(request, "stage"),
                given(request, "turn"),
                given(request, "kind"),
                "me".equals(owner) ? Actors.current().id() : owner,
                Boolean.parseBoolean(request.getParameter("late")),
                !Boolean.parseBoolean(request.getParameter("closed")),
                "due",
                false,
                page,
                size);
    }

    private static @Nullable String given(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }
}
