package org.medinbound.portal.inquiry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.medinbound.inquiry.CasePage;
import org.medinbound.inquiry.DeskClock;
import org.medinbound.inquiry.OwnInquiry;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.Templates;
import org.medinbound.settings.Settings;
import org.medinbound.shared.BusinessRejection;

/**
 * The yardstick of {@code ear/bench/inquiry.sh}: the bytes of a case's page from memory, through the same filters, the reader's
 * session included. Only there with the setting BENCH_RESOURCES=true.
 */
@Path("bench/inquiry/{reference}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class BenchCasePage {
    private static final Map<String, byte[]> BYTES = new ConcurrentHashMap<>();

    @Inject
    private Settings settings;

    @Inject
    private OwnInquiry own;

    @Inject
    private Templates templates;

    @Inject
    private DeskClock clock;

    @Inject
    private Page page;

    @GET
    public Response bytes(@PathParam("reference") String reference) {
        page.personal();
        if (!reference.equals(page.subject())) {
            throw BusinessRejection.notFound();
        }
        byte[] bytes = BYTES.get(reference);
        if (bytes == null) {
            if (!settings.text("bench.resources").map(Boolean::parseBoolean).orElse(false)) {
                throw BusinessRejection.notFound();
            }
            CasePage shown = own.open(reference, page.language()).orElseThrow(BusinessRejection::notFound);
            bytes = templates.render(CasePages.view(page, shown, clock.today(), Form.empty(), ""), page);
            BYTES.put(reference, bytes);
        }
        return Response.ok(bytes, "text/html;charset=utf-8")
                .header("Content-Language", page.language())
                .header("Cache-Control", "no-store")
                .build();
    }
}
