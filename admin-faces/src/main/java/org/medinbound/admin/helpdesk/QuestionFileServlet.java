package org.medinbound.admin.helpdesk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.medinbound.document.FileContent;
import org.medinbound.helpdesk.MinistryMatters;
import org.medinbound.helpdesk.QuestionQueue;

/** Hands out a file of a question as a download, if it was found clean: to the desk, and to the ministry what was handed over. */
@WebServlet({"/helpdesk/file", "/matters/file"})
public class QuestionFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient QuestionQueue queue;

    @Inject
    private transient MinistryMatters matters;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = request.getParameter("ref");
        String id = request.getParameter("id");
        if (reference == null || id == null || !id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        UUID file = UUID.fromString(id);
        Optional<FileContent> found = request.getServletPath().startsWith("/matters")
                ? matters.file(reference, file)
                : queue.file(reference, file);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String name = found.get().file().name();
        response.setContentType("application/octet-stream");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"; filename*=UTF-8''"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLengthLong(found.get().file().size());
        try (InputStream content = found.get().stream()) {
            content.transferTo(response.getOutputStream());
        }
    }
}
