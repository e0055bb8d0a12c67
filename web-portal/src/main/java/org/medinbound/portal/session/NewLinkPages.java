package org.medinbound.portal.session;

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
import org.medinbound.account.PortalSignIn;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.RateLimit;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** A new link for who lost the mail or came too late. The answer is always the same, whether we know the mailbox or not. */
@Path("new-link")
@Produces(MediaType.TEXT_HTML)
public class NewLinkPages {
    @Inject
    private PortalSignIn signIn;

    @Inject
    private RateLimit limit;

    @Inject
    private Page page;

    /** @param opening key of the texts that say why the reader is here: {@code session.none} or {@code session.ended} */
    static View view(String opening, Form form) {
        return View.of("session/newLink").with("opening", opening).with("form", form);
    }

    @GET
    public View form() {
        page.personal();
        return view("session.none", Form.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(MultivaluedMap<String, String> sent) {
        page.personal();
        Form form = Form.of(sent);
        List<Problem> problems = new ArrayList<>();
        if (form.value("reference").isEmpty() || form.value("reference").length() > 60) {
            problems.add(Problem.of("portal-sign-in.reference-missing", "reference"));
        }
        if (!form.value("mailbox").matches("[^\\s@]+@[^\\s@]+")
                || form.value("mailbox").length() > 254) {
            problems.add(Problem.of("portal-sign-in.mailbox-missing", "mailbox"));
        }
        if (!problems.isEmpty()) {
            return view("session.none", form.refused(problems)).status(422);
        }
        try {
            limit.mailbox(form.value("mailbox"));
        } catch (BusinessRejection tooMany) {
            return view("session.none", form.refused(tooMany)).status(429);
        }
        signIn.requestLink(form.value("reference"), form.value("mailbox"));
        return page.redirect("/new-link/sent");
    }

    @GET
    @Path("sent")
    public View sent() {
        page.personal();
        return View.of("session/sent");
    }
}
