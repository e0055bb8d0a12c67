package org.medinbound.portal.web;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;

/**
 * Pages under {@code /my} are for people with a session; others are led to sign-in, agencies and hospitals to their own doors, since
 * they know no reference. Rights are checked by the use cases.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 10)
public class SignedInOnly implements ContainerRequestFilter {
    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        Page page = Page.of(request);
        if (!Failures.isApi(request) && page.isIn("/my")) {
            page.personal();
            if (Actors.current().is(Role.VISITOR)) {
                context.abortWith(page.redirect(door(page)));
            }
        }
    }

    private static String door(Page page) {
        if (page.isIn("/my/agency")) {
            return "/agency";
        }
        return page.isIn("/my/hospital") ? "/hospital-account" : "/sign-in";
    }
}
