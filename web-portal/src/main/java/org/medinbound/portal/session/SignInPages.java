package org.medinbound.portal.session;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.medinbound.account.LinkShown;
import org.medinbound.account.PortalSignIn;
import org.medinbound.account.SignInAnswer;
import org.medinbound.portal.web.Cookies;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.Sessions;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** From an opened link to a session: send the code, type the code. */
@Path("sign-in")
@Produces(MediaType.TEXT_HTML)
public class SignInPages {
    @Inject
    private PortalSignIn signIn;

    @Inject
    private Page page;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    /** The link was opened: offers to send the code. Without a good link: how to get a new one. */
    @GET
    public Response start() {
        page.personal();
        String token = link();
        if (token.isEmpty()) {
            return NewLinkPages.view("session.none", Form.empty()).status(200);
        }
        LinkShown shown = signIn.look(token).orElse(null);
        return shown == null ? linkEnded() : view(shown, Form.empty()).status(200);
    }

    /** Sends the code. */
    @POST
    @Path("code")
    public Response send() {
        page.personal();
        try {
            return signIn.sendCode(link()) ? page.redirect("/sign-in/code") : linkEnded();
        } catch (BusinessRejection rejection) {
            if (rejection.kind() != BusinessRejection.Kind.TOO_MANY) {
                throw rejection;
            }
            return code(Form.empty().refused(rejection), 429);
        }
    }

    /** Asks for the code. */
    @GET
    @Path("code")
    public Response typed() {
        return code(Form.empty(), 200);
    }

    /** Takes the code and opens the session. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(MultivaluedMap<String, String> sent) {
        page.personal();
        Form form = Form.of(sent);
        if (form.value("code").isEmpty()) {
            return code(form.refused(List.of(Problem.of("portal-sign-in.code-missing", "code"))), 422);
        }
        SignInAnswer answer = signIn.open(link(), form.value("code"));
        if (answer instanceof SignInAnswer.Opened opened) {
            Cookies.write(request, response, LinkPages.COOKIE, "", 0);
            Sessions.begin(request, response, opened.sessionToken());
            return page.redirect(SessionHome.of(Set.of(opened.role()), opened.subject()));
        }
        if (answer instanceof SignInAnswer.WrongCode wrong) {
            return code(form.refused(List.of(Problem.of("portal-sign-in.code-wrong", "code", wrong.triesLeft()))), 422);
        }
        if (answer instanceof SignInAnswer.CodeEnded) {
            return code(Form.empty().refused(List.of(Problem.of("portal-sign-in.code-ended", "again"))), 422);
        }
        return linkEnded();
    }

    private Response code(Form form, int status) {
        page.personal();
        return signIn.look(link())
                .map(shown -> View.of("session/code")
                        .with("form", form)
                        .with("mailbox", shown.mailbox())
                        .status(status))
                .orElseGet(this::linkEnded);
    }

    private Response linkEnded() {
        return NewLinkPages.view("session.ended", Form.empty()).status(410);
    }

    private String link() {
        return Cookies.read(request, LinkPages.COOKIE).orElse("");
    }

    private static View view(LinkShown shown, Form form) {
        return View.of("session/start").with("mailbox", shown.mailbox()).with("form", form);
    }
}
