package org.medinbound.admin.inquiry;

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
import org.medinbound.inquiry.InquiryQueue;

/** Hands out a file of a case as a download, if it was found clean. */
@WebServlet("/inquiry/file")
public class CaseFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient InquiryQueue queue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = request.getParameter("ref");
        String id = request.getParameter("id");
        Optional<FileContent> found = reference == null || id == null || !id.matches("[0-9a-f-]{36}")
                ? Optional.empty()
                : queue.file(reference, UUID.fromString(id));
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
