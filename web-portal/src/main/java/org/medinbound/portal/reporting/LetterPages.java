package org.medinbound.portal.reporting;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.reporting.AgencyLetters;
import org.medinbound.reporting.AgencyReports;
import org.medinbound.shared.BusinessRejection;

/** Letters of guarantee told when they are issued, so that the month's report begins with them. */
@Path("my/agency/letters")
@Produces(MediaType.TEXT_HTML)
public class LetterPages {
    @Inject
    private AgencyLetters letters;

    @Inject
    private AgencyReports reports;

    @Inject
    private Page page;

    @GET
    public View list(@QueryParam("done") @DefaultValue("") String done) {
        return View.of("reporting/letters").with("letters", letters.newest()).with("done", done);
    }

    @GET
    @Path("new")
    public Response form() {
        return view(Form.empty(), 200);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tell(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        try {
            letters.tell(LineForm.text(form));
        } catch (BusinessRejection refused) {
            return view(form.refused(refused), 422);
        }
        return page.redirect("/my/agency/letters?done=letter");
    }

    private Response view(Form form, int status) {
        return View.of("reporting/letter")
                .with("form", form)
                .with("hospitals", reports.hospitals(page.language()))
                .status(status);
    }
}
