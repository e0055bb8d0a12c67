package org.medinbound.admin.inquiry;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.medinbound.admin.shell.Downloads;
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
        Optional<FileContent> found = reference == null
                ? Optional.empty()
                : Downloads.id(request.getParameter("id")).flatMap(file -> queue.file(reference, file));
        Downloads.send(response, found);
    }
}
