package org.medinbound.admin.quality;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.admin.shell.TableFile;
import org.medinbound.quality.CertificateFilter;
import org.medinbound.quality.CertificateRegister;
import org.medinbound.quality.CertificateRow;
import org.medinbound.quality.EvidenceTerm;
import org.medinbound.quality.EvidenceTerms;
import org.medinbound.quality.Finding;
import org.medinbound.quality.FindingFilter;
import org.medinbound.quality.Findings;
import org.medinbound.quality.VettingDesk;
import org.medinbound.quality.VettingFilter;
import org.medinbound.quality.VettingRow;
import org.medinbound.shared.PageOfRows;
import org.medinbound.shared.Texts;
import org.medinbound.spreadsheet.SheetColumn;

/** The filtered lists of vettings, findings and certificates as a spreadsheet or CSV, in the words of the screen. */
@WebServlet({
    "/quality/vettings.csv", "/quality/vettings.xlsx", "/quality/findings.csv", "/quality/findings.xlsx",
    "/quality/evidence.csv", "/quality/evidence.xlsx", "/certificates/certificates.csv",
            "/certificates/certificates.xlsx"
})
public class QualityExport extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int PART = 500;

    @Inject
    private transient VettingDesk vettings;

    @Inject
    private transient Findings findings;

    @Inject
    private transient CertificateRegister certificates;

    @Inject
    private transient EvidenceTerms evidence;

    @Inject
    private transient Deeds deeds;

    /** Values of a row in the order of the columns. */
    private interface Values<T> {
        @Nullable
        Object[] of(T row);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String file = request.getServletPath().replaceAll(".*/", "");
        String list = file.replaceAll("\\..*", "");
        Texts texts = Texts.in(Language.of(request));
        List<SheetColumn> columns = Arrays.stream(
                        texts.get("admin.quality.columns." + list).split("\\|"))
                .map(title -> SheetColumn.text(title, 20))
                .toList();
        try (TableFile out = TableFile.to(response, file, texts.get("admin.quality." + list), columns)) {
            switch (list) {
                case "vettings" ->
                    write(out, page -> vettings.page(vetting(request, page), texts.language()), v -> row(v, texts));
                case "findings" ->
                    write(out, page -> findings.page(finding(request, page), texts.language()), f -> row(f, texts));
                case "evidence" ->
                    write(
                            out,
                            page -> evidence.page(
                                    request.getParameter("q"),
                                    Boolean.parseBoolean(request.getParameter("soon")),
                                    texts.language(),
                                    page,
                                    PART),
                            QualityExport::row);
                default ->
                    write(
                            out,
                            page -> certificates.page(certificate(request, page), texts.language()),
                            c -> row(c, texts));
            }
        }
    }

    private static <T> void write(TableFile out, IntFunction<PageOfRows<T>> pages, Values<T> values) {
        int number = 1;
        PageOfRows<T> page;
        do {
            page = pages.apply(number++);
            page.rows().forEach(row -> out.row(values.of(row)));
        } while (page.rows().size() == PART);
    }

    private static VettingFilter vetting(HttpServletRequest request, int page) {
        return new VettingFilter(
                request.getParameter("q"),
                VettingListScreen.known(request.getParameter("state"), VettingFilter.STATES),
                VettingListScreen.known(request.getParameter("turn"), List.of("QUALITY", "HOSPITAL")),
                page,
                PART);
    }

    private static FindingFilter finding(HttpServletRequest request, int page) {
        return new FindingFilter(
                request.getParameter("q"),
                VettingListScreen.known(request.getParameter("state"), FindingFilter.STATES),
                VettingListScreen.known(request.getParameter("source"), FindingFilter.SOURCES),
                null,
                Boolean.parseBoolean(request.getParameter("late")),
                page,
                PART);
    }

    private static CertificateFilter certificate(HttpServletRequest request, int page) {
        return new CertificateFilter(
                request.getParameter("q"),
                VettingListScreen.known(request.getParameter("standing"), CertificateFilter.STANDINGS),
                VettingListScreen.known(request.getParameter("kind"), CertificateFilter.KINDS),
                Boolean.parseBoolean(request.getParameter("due")),
                page,
                PART);
    }

    private @Nullable Object[] row(VettingRow v, Texts texts) {
        return new @Nullable Object[] {
            v.reference(),
            v.hospitalSlug(),
            v.hospitalName(),
            texts.get("vetting.kind." + v.kind()),
            texts.get("vetting.state." + v.state()),
            texts.get("vetting.turn." + v.turn()),
            v.dueOn(),
            deeds.name(v.reviewer()),
            v.submittedAt(),
            v.decidedAt(),
            v.standard()
        };
    }

    private static @Nullable Object[] row(Finding f, Texts texts) {
        return new @Nullable Object[] {
            f.reference(),
            f.hospitalSlug(),
            f.hospitalName(),
            f.title(),
            texts.get("finding.grade." + f.grade()),
            texts.get("finding.source." + f.source()),
            texts.get("finding.state." + f.state()),
            f.code(),
            f.openedAt(),
            f.dueOn(),
            f.escalatedOn(),
            f.closedAt()
        };
    }

    private static @Nullable Object[] row(EvidenceTerm e) {
        return new @Nullable Object[] {
            e.hospitalSlug(), e.hospitalName(), e.vetting(), e.code(), e.validUntil(), e.remindedOn(), e.finding()
        };
    }

    private static @Nullable Object[] row(CertificateRow c, Texts texts) {
        return new @Nullable Object[] {
            c.number(),
            c.hospitalSlug(),
            c.hospitalName(),
            texts.get("certificate.kind." + c.kind()),
            texts.get("certificate.standing." + c.standing()),
            c.issuedOn(),
            c.validUntil(),
            c.reassessOn(),
            c.openFindings(),
            c.proposed() == null ? "" : texts.get("measure.action." + c.proposed())
        };
    }
}
