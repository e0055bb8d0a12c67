package org.medinbound.admin.circular;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.medinbound.admin.shell.Downloads;
import org.medinbound.circular.CircularResults;

/** Hands out a file of an answer as a download, if it was found clean. */
@WebServlet("/circular/file")
public class AnswerFile extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CircularResults results;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = request.getParameter("ref");
        Downloads.send(
                response,
                reference == null
                        ? Optional.empty()
                        : Downloads.id(request.getParameter("id")).flatMap(id -> results.file(reference, id)));
    }
}
