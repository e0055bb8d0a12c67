package org.medinbound.admin.jobs;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.medinbound.admin.shell.CsvFile;
import org.medinbound.jobs.JobRequests;

/** The filtered executions as a file. */
@WebServlet("/jobs/executions.csv")
public class JobExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient JobRequests jobs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CsvFile.begin(
                        response,
                        "executions.csv",
                        "id",
                        "job",
                        "scheduled_for",
                        "requested_by",
                        "status",
                        "attempt",
                        "started_at",
                        "ended_at",
                        "percent",
                        "counts",
                        "incident")
                .rows(
                        (page, size) -> jobs.list(
                                JobScreen.filter(
                                        request.getParameter("q"),
                                        request.getParameter("job"),
                                        request.getParameter("status")),
                                page,
                                size),
                        row -> new Object[] {
                            row.id(),
                            row.job(),
                            row.scheduledFor(),
                            row.requestedBy(),
                            row.status(),
                            row.attempt(),
                            row.startedAt(),
                            row.endedAt(),
                            row.percent(),
                            row.counts().entrySet().stream()
                                    .map(count -> count.getKey() + "=" + count.getValue())
                                    .collect(Collectors.joining(" ")),
                            row.incident()
                        });
    }
}
