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
import org.medinbound.application.ApplicationKind;
import org.medinbound.application.ApplicationRules;
import org.medinbound.application.NewAgencies;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.RateLimit;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;

/** The open page for an agency that wants to be put on the list. The answer is the same whatever mailbox was typed. */
@Path("applications/new")
@Produces(MediaType.TEXT_HTML)
public class NewAgencyPages {
    @Inject
    private NewAgencies agencies;

    @Inject
    private ApplicationRules rules;

    @Inject
    private RateLimit limit;

    @Inject
    private Page page;

    @GET
    public View form() {
        page.personal();
        return view(Form.empty());
    }

    private View view(Form form) {
        return View.of("application/begin")
                .with("form", form)
                .with("items", rules.current().of(ApplicationKind.NEW))
                .with("rules", rules.current());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(MultivaluedMap<String, String> sent) {
        page.personal();
        Form form = Form.of(sent);
        try {
            if (!form.value("mailbox").isEmpty()) {
                limit.mailbox(form.value("mailbox"));
            }
            agencies.begin(Typed.form(form), page.language());
        } catch (BusinessRejection refused) {
            int status = refused.kind() == BusinessRejection.Kind.TOO_MANY ? 429 : 422;
            return view(form.refused(refused)).status(status);
        }
        return page.redirect("/applications/new/sent");
    }

    @GET
    @Path("sent")
    public View sent() {
        page.personal();
        return View.of("application/begun");
    }
}
