package org.medinbound.admin.circular;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.medinbound.circular.CircularResults;
import org.medinbound.document.FileContent;

/** Hands out a file of an answer as a download, if it was found clean. */
@WebServlet("/circular/file")
public class AnswerFile extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CircularResults results;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = request.getParameter("ref");
        String id = request.getParameter("id");
        Optional<FileContent> found = reference == null || id == null || !id.matches("[0-9a-f-]{36}")
                ? Optional.empty()
                : results.file(reference, UUID.fromString(id));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Downloads.head(response, "application/octet-stream", found.get().file().name());
        response.setContentLengthLong(found.get().file().size());
        try (InputStream content = found.get().stream()) {
            content.transferTo(response.getOutputStream());
        }
    }
}
