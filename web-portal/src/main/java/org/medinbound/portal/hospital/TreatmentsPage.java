package org.medinbound.portal.hospital;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.stream.Collectors;
import org.medinbound.hospital.DirectoryTerms;
import org.medinbound.hospital.Facet;
import org.medinbound.hospital.HospitalQuery;
import org.medinbound.hospital.HospitalSearch;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;

/** What is treated, by specialty, each with the way to the hospitals that do it. */
@Path("treatments")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class TreatmentsPage {
    @Inject
    private HospitalSearch search;

    @Inject
    private DirectoryTerms vocabulary;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Page page;

    @Context
    private Request request;

    @GET
    public Response treatments() {
        return catalogue.html(request, page, () -> {
            Map<String, Integer> hospitals =
                    search.search(HospitalQuery.all(), page.language()).facets("specialty").stream()
                            .collect(Collectors.toMap(Facet::code, Facet::count));
            return View.of("hospital/treatments")
                    .with("terms", vocabulary.in(page.language()))
                    .with("hospitals", hospitals);
        });
    }
}
