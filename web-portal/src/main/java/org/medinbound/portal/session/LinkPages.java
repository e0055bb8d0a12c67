package org.medinbound.portal.session;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.medinbound.account.LinkShown;
import org.medinbound.account.PortalSignIn;
import org.medinbound.portal.web.Cookies;
import org.medinbound.portal.web.Page;

/**
 * Takes the secret of a mailed link out of the address at once: it moves into a short-lived cookie, and the reader to an address
 * that may stand in logs, history and Referer. Opening a link sends nothing, because programs that check mail open links too.
 */
@Path("link/{token}")
public class LinkPages {
    static final String COOKIE = "mi_link";
    static final int SECONDS = 30 * 60;

    @Inject
    private PortalSignIn signIn;

    @Inject
    private Page page;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @GET
    public Response open(@PathParam("token") String token) {
        String subject = page.subject();
        if (subject != null
                && signIn.look(token)
                        .map(LinkShown::subject)
                        .filter(subject::equals)
                        .isPresent()) {
            return page.redirect(SessionHome.of(page.actor().roles(), subject));
        }
        Cookies.write(request, response, COOKIE, token.matches("[\\w-]{20,100}") ? token : "none", SECONDS);
        return page.redirect("/sign-in");
    }
}
