package org.medinbound.admin.quality;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.FileContent;
import org.medinbound.quality.CertificateDocument;
import org.medinbound.quality.Findings;
import org.medinbound.quality.StandardSheet;
import org.medinbound.quality.VettingDesk;
import org.medinbound.shared.BusinessRejection;

/** Downloads of the quality officers: papers of vettings and findings, a version of the standards, a certificate. */
@WebServlet({"/quality/paper", "/quality/finding-paper", "/quality/standards.xlsx", "/certificates/certificate.pdf"})
public class QualityFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
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
        send(response, out, SHEET, "standards-" + version + ".xlsx");
    }

    private void certificate(@Nullable String number, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        certificate.write(number == null ? "" : number, out);
        send(response, out, "application/pdf", "certificate.pdf");
    }

    private static void send(HttpServletResponse response, ByteArrayOutputStream out, String type, String name)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(out.size());
        out.writeTo(response.getOutputStream());
    }

    private void paper(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = request.getParameter("ref");
        String id = request.getParameter("id");
        if (reference == null || id == null || !id.matches("[0-9a-f-]{36}")) {
            throw BusinessRejection.notFound();
        }
        UUID file = UUID.fromString(id);
        Optional<FileContent> found = request.getServletPath().equals("/quality/paper")
                ? vettings.paper(reference, file)
                : findings.paper(reference, file);
        FileContent content = found.orElseThrow(BusinessRejection::notFound);
        String name = content.file().name();
        response.setContentType("application/octet-stream");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"; filename*=UTF-8''"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
        response.setContentLengthLong(content.file().size());
        try (InputStream stream = content.stream()) {
            stream.transferTo(response.getOutputStream());
        }
    }
}
