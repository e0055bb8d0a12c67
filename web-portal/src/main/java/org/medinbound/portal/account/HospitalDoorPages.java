package org.medinbound.portal.account;

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
import org.medinbound.hospital.HospitalAccounts;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.RateLimit;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** The door of the hospitals: short name and mailbox in, the same answer for everybody out. */
@Path("hospital-account")
@Produces(MediaType.TEXT_HTML)
public class HospitalDoorPages {
    @Inject
    private HospitalAccounts accounts;

    @Inject
    private RateLimit limit;

    @Inject
    private Page page;

    @GET
    public View form() {
        page.personal();
        return View.of("account/door").with("form", Form.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(MultivaluedMap<String, String> sent) {
        page.personal();
        Form form = Form.of(sent);
        List<Problem> problems = new ArrayList<>();
        if (form.value("hospital").isEmpty() || form.value("hospital").length() > 80) {
            problems.add(Problem.of("hospital-door.name", "hospital"));
        }
        if (!form.value("mailbox").matches("[^\\s@]+@[^\\s@]+")
                || form.value("mailbox").length() > 254) {
            problems.add(Problem.of("hospital-door.mailbox", "mailbox"));
        }
        if (!problems.isEmpty()) {
            return View.of("account/door").with("form", form.refused(problems)).status(422);
        }
        try {
            limit.mailbox(form.value("mailbox"));
        } catch (BusinessRejection tooMany) {
            return View.of("account/door").with("form", form.refused(tooMany)).status(429);
        }
        accounts.requestLink(form.value("hospital"), form.value("mailbox"), page.language());
        return page.redirect("/hospital-account/sent");
    }

    @GET
    @Path("sent")
    public View sent() {
        page.personal();
        return View.of("account/sent");
    }
}
