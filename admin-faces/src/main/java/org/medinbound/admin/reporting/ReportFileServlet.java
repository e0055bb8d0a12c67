package org.medinbound.admin.reporting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Downloads;
import org.medinbound.document.FileContent;
import org.medinbound.reporting.ReportDesk;

/** Hands out the spreadsheet a version came in, as a download, if it was found clean. */
@WebServlet("/reports/file")
public class ReportFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReportDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String version = request.getParameter("version");
        Optional<FileContent> found = version == null || !version.matches("\\d{1,5}")
                ? Optional.empty()
                : file(request.getParameter("number"), request.getParameter("period"), Integer.parseInt(version));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Downloads.send(response, found);
    }

    private Optional<FileContent> file(@Nullable String number, @Nullable String period, int version) {
        return number == null ? Optional.empty() : desk.file(number, ReportParameters.month(period), version);
    }
}
