package org.medinbound.admin.listing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.medinbound.admin.shell.CsvFile;
import org.medinbound.admin.shell.Language;
import org.medinbound.listing.EntryDesk;
import org.medinbound.listing.ProposalFilter;

/** The filtered proposals as a file. */
@WebServlet("/listing/proposals.csv")
public class ProposalExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient EntryDesk desk;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getParameter("state");
        String state = asked != null && ProposalFilter.STATES.contains(asked) ? asked : null;
        CsvFile.begin(
                        response,
                        "proposals.csv",
                        "reference",
                        "slug",
                        "hospital",
                        "state",
                        "sections",
                        "begun_at",
                        "sent_at",
                        "decided_at")
                .rows(
                        (page, size) -> desk.page(
                                new ProposalFilter(request.getParameter("q"), state, page, size), language.getTag()),
                        row -> new Object[] {
                            row.reference(),
                            row.hospitalSlug(),
                            row.hospitalName(),
                            row.state(),
                            row.sections(),
                            row.begunAt(),
                            row.sentAt(),
                            row.decidedAt()
                        });
    }
}
