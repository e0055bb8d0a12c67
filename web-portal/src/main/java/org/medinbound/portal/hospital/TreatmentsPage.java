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
import org.medinbound.portal.web.Page;

/** What is treated, by specialty, each with the way to the hospitals that do it. */
@Path("treatments")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class TreatmentsPage {
    @Inject
    private Catalogue catalogue;

    @Inject
    private HospitalViews views;

    @Inject
    private Page page;

    @GET
    public Response treatments(@Context Request request) {
        return catalogue.html(request, page, () -> views.treatments(page));
    }
}
