package org.medinbound.portal.acceptance;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.medinbound.acceptance.Offer;
import org.medinbound.acceptance.QuotationChoice;
import org.medinbound.inquiry.DeskClock;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;

/** The patient compares the quotations side by side and chooses one. */
@Path("inquiries/{reference: [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}}/quotations")
@Produces(MediaType.TEXT_HTML)
public class ComparePages {
    @Inject
    private QuotationChoice choice;

    @Inject
    private DeskClock clock;

    @Inject
    private Page page;

    @PathParam("reference")
    private String reference = "";

    @GET
    public Response compare() {
        page.personal();
        if (!reference.equals(page.subject())) {
            return page.redirect("/sign-in");
        }
        List<Offer> offers = choice.offers(reference, page.language());
        if (offers.isEmpty()) {
            return page.redirect("/inquiries/" + reference);
        }
        return View.of("acceptance/compare")
                .with("reference", reference)
                .with("table", new Comparison(offers))
                .with("today", clock.today())
                .status(200);
    }

    /** Asks once more before the name is told to the hospital. */
    @GET
    @Path("{request}")
    public Response confirm(@PathParam("request") String request) {
        page.personal();
        if (!reference.equals(page.subject())) {
            return page.redirect("/sign-in");
        }
        Offer offer = choice.offers(reference, page.language()).stream()
                .filter(o -> o.requestReference().equals(request))
                .findFirst()
                .orElseThrow(BusinessRejection::notFound);
        return View.of("acceptance/confirm")
                .with("reference", reference)
                .with("offer", offer)
                .status(200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(@FormParam("request") @DefaultValue("") String request) {
        choice.accept(reference, request);
        return page.redirect("/inquiries/" + reference + "?done=accepted");
    }
}
