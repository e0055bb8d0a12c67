package org.medinbound.portal.agency;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.medinbound.agency.AgencyHome;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.registry.OwnConfirmation;

/** The yearly confirmation: one look, one click when all is right, a change notice when not. */
@Path("my/agency/confirmation")
@Produces(MediaType.TEXT_HTML)
public class ConfirmationPages {
    @Inject
    private OwnConfirmation confirmation;

    @Inject
    private AgencyHome home;

    @Inject
    private Page page;

    @GET
    public View show() {
        confirmation.open();
        return View.of("agency/confirmation")
                .with("sheet", home.sheet())
                .with("confirmation", confirmation.current().orElse(null));
    }

    @POST
    public Response confirm() {
        confirmation.confirm();
        return page.redirect("/my/agency/confirmation");
    }
}
