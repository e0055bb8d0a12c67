package org.medinbound.portal.quality;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medinbound.hospital.HospitalAccess;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.quality.CertificateCheck;
import org.medinbound.quality.CertificateDocument;

/** Anybody checks a certificate by its code; the hospital downloads its own. Never kept by caches, since it tells of now. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class CertificatePages {
    @Inject
    private CertificateCheck check;

    @Inject
    private CertificateDocument document;

    @Inject
    private HospitalAccess access;

    @Inject
    private Page page;

    @GET
    @Path("certificates")
    public Response ask(@QueryParam("code") @Nullable String code) {
        page.personal();
        if (code != null && !code.isBlank()) {
            return check.verify(code, page.language()).isPresent()
                    ? page.redirect("/certificates/" + code.strip().replaceAll("[^0-9A-Za-z-]", ""))
                    : view(Optional.empty(), code);
        }
        return View.of("quality/check").with("form", Form.empty()).status(200);
    }

    @GET
    @Path("certificates/{code: [0-9A-Za-z-]{1,40}}")
    public Response show(@PathParam("code") String code) {
        page.personal();
        return view(check.verify(code, page.language()), code);
    }

    private Response view(Optional<CertificateCheck.Verified> found, String code) {
        return View.of("quality/certificate")
                .with("found", found.orElse(null))
                .with("code", code)
                .status(found.isPresent() ? 200 : 404);
    }

    @GET
    @Path("my/hospital/certificate.pdf")
    @Produces("application/pdf")
    public Response own() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.writeOwn(access.own(), out);
        return Response.ok(out.toByteArray())
                .type("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"certificate.pdf\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
