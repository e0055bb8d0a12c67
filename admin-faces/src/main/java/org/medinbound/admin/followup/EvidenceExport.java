package org.medinbound.admin.followup;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.medinbound.admin.shell.Downloads;
import org.medinbound.admin.shell.Language;
import org.medinbound.followup.Evidence;
import org.medinbound.followup.EvidencePaper;
import org.medinbound.followup.EvidenceTable;
import org.medinbound.followup.FlagEvidence;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.CsvLine;
import org.medinbound.shared.SystemClock;
import org.medinbound.shared.Texts;

/** The evidence of a flag as a document or as comma-separated values, in the reader's language. */
@WebServlet({"/guarantor/evidence.pdf", "/guarantor/evidence.csv"})
public class EvidenceExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient FlagEvidence evidence;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String item = request.getParameter("item");
        Evidence found;
        try {
            found = evidence.of(item == null ? "" : item);
        } catch (BusinessRejection refused) {
            response.sendError(
                    refused.kind() == BusinessRejection.Kind.FORBIDDEN
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String language = Language.of(request);
        boolean paper = request.getServletPath().endsWith(".pdf");
        Downloads.begin(
                response,
                paper ? Downloads.PDF : Downloads.CSV,
                "evidence-" + found.flag().number() + "-" + found.flag().period() + (paper ? ".pdf" : ".csv"));
        if (paper) {
            String made = Texts.in(language)
                    .get(
                            "followup.paper.made",
                            LocalDate.ofInstant(clock.instant(), SystemClock.TOKYO)
                                    .toString());
            EvidencePaper.write(found, language, made, response.getOutputStream());
        } else {
            csv(found, language, response.getWriter());
        }
    }

    private static void csv(Evidence found, String language, Writer out) throws IOException {
        out.write('\uFEFF');
        for (EvidenceTable.Part part : new EvidenceTable(found, language).parts()) {
            if (part.columns().size() > 2) {
                out.write(line(part.title(), part.columns()));
            }
            for (List<String> row : part.rows()) {
                out.write(line(part.title(), row));
            }
        }
    }

    private static String line(String part, List<String> values) {
        List<String> cells = new ArrayList<>();
        cells.add(part);
        values.forEach(value -> cells.add(WorkExport.quiet(value)));
        return CsvLine.of(cells.toArray(String[]::new));
    }
}
