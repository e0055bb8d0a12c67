package org.medinbound.admin.listing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.medinbound.admin.shell.CsvFile;
import org.medinbound.admin.shell.Language;
import org.medinbound.hospital.EntrySection;
import org.medinbound.listing.AgeFilter;
import org.medinbound.listing.EntryAges;

/** The filtered old statements as a file. */
@WebServlet("/listing/ages.csv")
public class AgeExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient EntryAges ages;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getParameter("section");
        String section = EntrySection.of(asked == null ? "" : asked.toLowerCase(java.util.Locale.ROOT))
                .map(EntrySection::name)
                .orElse(null);
        CsvFile.begin(
                        response,
                        "old-facts.csv",
                        "slug",
                        "hospital",
                        "section",
                        "source",
                        "stated_on",
                        "proposal",
                        "reminded_at")
                .rows(
                        (page, size) -> ages.page(
                                new AgeFilter(request.getParameter("q"), section, page, size), language.getTag()),
                        row -> new Object[] {
                            row.hospitalSlug(),
                            row.hospitalName(),
                            row.section(),
                            row.source(),
                            row.statedOn(),
                            row.proposal(),
                            row.remindedAt()
                        });
    }
}
