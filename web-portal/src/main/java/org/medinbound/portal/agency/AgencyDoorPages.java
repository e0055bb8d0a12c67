package org.medinbound.portal.agency;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.medinbound.access.Role;
import org.medinbound.agency.AgencySignIn;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.RateLimit;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** The door of the agencies: list number and mailbox in, the same answer for everybody out. */
@Path("agency")
@Produces(MediaType.TEXT_HTML)
public class AgencyDoorPages {
    @Inject
    private AgencySignIn signIn;

    @Inject
    private RateLimit limit;

    @Inject
    private Page page;

    @GET
    public Response form() {
        page.personal();
        return page.actor().is(Role.GUARANTOR) ? page.redirect("/my/agency") : view(Form.empty(), 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(MultivaluedMap<String, String> sent) {
        page.personal();
        Form form = Form.of(sent);
        List<Problem> problems = new ArrayList<>();
        if (form.value("number").isEmpty() || form.value("number").length() > 40) {
            problems.add(Problem.of("agency-door.number-missing", "number"));
        }
        if (!form.value("mailbox").matches("[^\\s@＠]+[@＠][^\\s@＠]+")
                || form.value("mailbox").length() > 254) {
            problems.add(Problem.of("agency-door.mailbox-missing", "mailbox"));
        }
        if (!problems.isEmpty()) {
            return view(form.refused(problems), 422);
        }
        try {
            limit.mailbox(form.value("mailbox"));
        } catch (BusinessRejection tooMany) {
            return view(form.refused(tooMany), 429);
        }
        signIn.requestLink(form.value("number"), form.value("mailbox"));
        return page.redirect("/agency/sent");
    }

    @GET
    @Path("sent")
    public View sent() {
        page.personal();
        return View.of("agency/sent");
    }

    private static Response view(Form form, int status) {
        return View.of("agency/door").with("form", form).status(status);
    }
}
