package org.medinbound.portal.application;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.medinbound.application.OwnApplications;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;

/** An agency's applications: the list, and how a new one is begun. */
@Path("my/applications")
@Produces(MediaType.TEXT_HTML)
public class OwnApplicationPages {
    static final String REFERENCE = "[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}";

    @Inject
    private OwnApplications own;

    @Inject
    private Page page;

    @GET
    public View list() {
        return View.of("application/list")
                .with("rows", own.list())
                .with("agency", own.agency().orElse(null))
                .with("form", Form.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        try {
            return page.redirect("/my/applications/" + own.begin(form.value("kind"), page.language()));
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
                throw refused;
            }
            return View.of("application/list")
                    .with("rows", own.list())
                    .with("agency", own.agency().orElse(null))
                    .with("form", form.refused(refused))
                    .status(422);
        }
    }
}
