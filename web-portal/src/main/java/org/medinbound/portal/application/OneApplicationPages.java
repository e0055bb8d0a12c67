package org.medinbound.portal.application;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.medinbound.application.OwnApplications;
import org.medinbound.portal.inquiry.Attachments;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;

/** The page of one application: whose turn it is, what is to be done, sending it and taking it back. */
@Path("my/applications/{reference: " + OwnApplicationPages.REFERENCE + "}")
@Produces(MediaType.TEXT_HTML)
public class OneApplicationPages {
    @Inject
    private OwnApplications own;

    @Inject
    private Page page;

    @PathParam("reference")
    private String reference = "";

    @GET
    public View show(@QueryParam("done") @DefaultValue("") String done) {
        return View.of("application/one")
                .with("shown", own.open(reference))
                .with("done", done.matches("sent|answered|saved|back") ? done : "")
                .with("form", Form.empty());
    }

    @POST
    @Path("send")
    public Response send() {
        try {
            own.submit(reference);
        } catch (BusinessRejection refused) {
            if (refused.kind() != BusinessRejection.Kind.INVALID) {
                throw refused;
            }
            return FactsPages.view(
                            own.open(reference),
                            own.agency().orElse(null),
                            Form.empty().refused(refused))
                    .status(422);
        }
        return page.redirect("/my/applications/" + reference + "?done=sent");
    }

    @GET
    @Path("take-back")
    public View askTakeBack() {
        return View.of("application/takeBack").with("shown", own.open(reference));
    }

    @POST
    @Path("take-back")
    public Response takeBack() {
        own.takeBack(reference);
        return page.redirect("/my/applications/" + reference + "?done=back");
    }

    @GET
    @Path("files/{file: [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("file") String file) {
        return Attachments.download(
                own.file(reference, UUID.fromString(file)).orElseThrow(BusinessRejection::notFound));
    }
}
