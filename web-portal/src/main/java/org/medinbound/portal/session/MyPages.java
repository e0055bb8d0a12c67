package org.medinbound.portal.session;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.medinbound.account.PortalSessions;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.Sessions;
import org.medinbound.portal.web.View;

/** {@code /my} leads to the page of the session; here one signs out, too. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class MyPages {
    @Inject
    private PortalSessions sessions;

    @Inject
    private Page page;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @GET
    @Path("my")
    public Response mine() {
        return page.redirect(SessionHome.of(page.actor().roles(), page.subject()));
    }

    @POST
    @Path("sign-out")
    public Response signOut() {
        Sessions.token(request).ifPresent(sessions::end);
        Sessions.end(request, response);
        return page.redirect("/signed-out");
    }

    @GET
    @Path("signed-out")
    public View signedOut() {
        page.personal();
        return View.of("session/signedOut");
    }
}
