package org.medinbound.admin.followup;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.medinbound.admin.shell.Downloads;
import org.medinbound.followup.FlagCases;

/** Hands out a document that an agency added to its explanation, if it was found clean. */
@WebServlet("/guarantor/flag-file")
public class FlagFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient FlagCases cases;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String item = request.getParameter("item");
        Downloads.send(
                response,
                item == null
                        ? Optional.empty()
                        : Downloads.id(request.getParameter("id")).flatMap(id -> cases.file(item, id)));
    }
}
