package org.medinbound.admin.application;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Downloads;
import org.medinbound.application.ApplicationQueue;
import org.medinbound.document.FileContent;
import org.medinbound.shared.BusinessRejection;

/** Hands out a paper or a bundle of an application as a download, if it was found clean. */
@WebServlet("/application/file")
public class ApplicationFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ApplicationQueue queue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<FileContent> found = find(request.getParameter("ref"), request.getParameter("id"));
        Downloads.send(response, found);
    }

    private Optional<FileContent> find(@Nullable String reference, @Nullable String id) {
        Optional<UUID> file = Downloads.id(id);
        if (reference == null || file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return queue.file(reference, file.get());
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
