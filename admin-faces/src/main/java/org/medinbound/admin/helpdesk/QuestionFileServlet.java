package org.medinbound.admin.helpdesk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.medinbound.admin.shell.Downloads;
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
        Optional<FileContent> found = reference == null
                ? Optional.empty()
                : Downloads.id(request.getParameter("id"))
                        .flatMap(file -> request.getServletPath().startsWith("/matters")
                                ? matters.file(reference, file)
                                : queue.file(reference, file));
        Downloads.send(response, found);
    }
}
