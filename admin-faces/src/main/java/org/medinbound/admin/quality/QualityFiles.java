package org.medinbound.admin.quality;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Downloads;
import org.medinbound.quality.CertificateDocument;
import org.medinbound.quality.Findings;
import org.medinbound.quality.StandardSheet;
import org.medinbound.quality.VettingDesk;
import org.medinbound.shared.BusinessRejection;

/** Downloads of the quality officers: papers of vettings and findings, a version of the standards, a certificate. */
@WebServlet({"/quality/paper", "/quality/finding-paper", "/quality/standards.xlsx", "/certificates/certificate.pdf"})
public class QualityFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient VettingDesk vettings;

    @Inject
    private transient Findings findings;

    @Inject
    private transient StandardSheet sheet;

    @Inject
    private transient CertificateDocument certificate;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            switch (request.getServletPath()) {
                case "/quality/standards.xlsx" -> standards(request.getParameter("v"), response);
                case "/certificates/certificate.pdf" -> certificate(request.getParameter("n"), response);
                default -> paper(request, response);
            }
        } catch (BusinessRejection refused) {
            response.sendError(
                    refused.kind() == BusinessRejection.Kind.FORBIDDEN
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void standards(@Nullable String version, HttpServletResponse response) throws IOException {
        if (version == null || !version.matches("[0-9]{1,6}")) {
            throw BusinessRejection.notFound();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheet.write(Integer.parseInt(version), out);
        send(response, out, Downloads.SHEET, "standards-" + version + ".xlsx");
    }

    private void certificate(@Nullable String number, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        certificate.write(number == null ? "" : number, out);
        send(response, out, Downloads.PDF, "certificate.pdf");
    }

    private static void send(HttpServletResponse response, ByteArrayOutputStream out, String type, String name)
            throws IOException {
        Downloads.begin(response, type, name);
        response.setContentLength(out.size());
        out.writeTo(response.getOutputStream());
    }

    private void paper(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = request.getParameter("ref");
        UUID file = Downloads.id(request.getParameter("id")).orElseThrow(BusinessRejection::notFound);
        if (reference == null) {
            throw BusinessRejection.notFound();
        }
        Downloads.send(
                response,
                request.getServletPath().equals("/quality/paper")
                        ? vettings.paper(reference, file)
                        : findings.paper(reference, file));
    }
}
