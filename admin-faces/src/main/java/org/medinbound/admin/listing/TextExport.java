package org.medinbound.admin.listing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.medinbound.admin.shell.CsvFile;
import org.medinbound.listing.EntryTexts;

/** The filtered translations with their states as a file. */
@WebServlet("/listing/texts.csv")
public class TextExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient EntryTexts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CsvFile.begin(response, "translations.csv", "slug", "hospital", "language", "state", "changed_at")
                .rows(
                        (page, size) -> texts.page(TextListScreen.filter(
                                request.getParameter("q"),
                                request.getParameter("language"),
                                request.getParameter("state"),
                                page,
                                size)),
                        row -> new Object[] {
                            row.hospitalSlug(), row.hospitalName(), row.language(), row.state(), row.changedAt()
                        });
    }
}
