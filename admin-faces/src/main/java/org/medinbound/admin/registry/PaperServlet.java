package org.medinbound.admin.registry;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.medinbound.document.FileContent;
import org.medinbound.registry.AgencyContracts;
import org.medinbound.registry.AgencyPapers;

/** Hands out a paper of an agency, or the copy of a contract, as a download, if it was found clean. */
@WebServlet("/registry/paper")
public class PaperServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AgencyPapers papers;

    @Inject
    private transient AgencyContracts contracts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String number = request.getParameter("number");
        String id = request.getParameter("id");
        Optional<FileContent> found =
                number == null || id == null || !id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                        ? Optional.empty()
                        : papers.open(number, UUID.fromString(id))
                                .or(() -> contracts.copy(number, UUID.fromString(id)));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Downloads.begin(response, "application/octet-stream", found.get().file().name());
        response.setContentLengthLong(found.get().file().size());
        try (InputStream content = found.get().stream()) {
            content.transferTo(response.getOutputStream());
        }
    }
}
