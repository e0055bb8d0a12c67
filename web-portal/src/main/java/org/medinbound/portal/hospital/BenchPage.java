package org.medinbound.portal.hospital;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.medinbound.portal.web.Page;
import org.medinbound.settings.Settings;
import org.medinbound.shared.BusinessRejection;

/**
 * The yardstick of {@code ear/bench/hospitals.sh}: the bytes of the list's first page from a field in memory, with the same
 * headers and through the same filters. Only there with the setting BENCH_RESOURCES=true, after the list was read once.
 */
@Path("bench/hospitals")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class BenchPage {
    private static final AtomicReference<byte @Nullable []> BYTES = new AtomicReference<>();

    @Inject
    private Settings settings;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Page page;

    @GET
    public Response bytes() {
        byte[] bytes = BYTES.get();
        if (bytes == null) {
            if (!settings.text("bench.resources").map(Boolean::parseBoolean).orElse(false)) {
                throw BusinessRejection.notFound();
            }
            bytes = catalogue.kept(page.href("/hospitals")).orElseThrow(BusinessRejection::notFound);
            BYTES.set(bytes);
        }
        return Response.ok(bytes, "text/html;charset=utf-8")
                .tag("bench-resource-in-memory")
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
