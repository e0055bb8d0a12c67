package org.medinbound.admin.registry;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.medinbound.admin.shell.Downloads;
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
        Optional<FileContent> found = number == null
                ? Optional.empty()
                : Downloads.id(request.getParameter("id"))
                        .flatMap(id -> papers.open(number, id).or(() -> contracts.copy(number, id)));
        Downloads.send(response, found);
    }
}
