package org.medinbound.admin.followup;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.medinbound.admin.shell.Downloads;
import org.medinbound.document.FileContent;
import org.medinbound.guarantor.MinistryDecisions;

/** Hands out the letter that brought a decision of the ministry, if it was found clean. */
@WebServlet("/guarantor/decision-file")
public class DecisionFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient MinistryDecisions decisions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        Optional<FileContent> found =
                id == null || !id.matches("[0-9]{1,18}") ? Optional.empty() : decisions.file(Long.parseLong(id));
        Downloads.send(response, found);
    }
}
