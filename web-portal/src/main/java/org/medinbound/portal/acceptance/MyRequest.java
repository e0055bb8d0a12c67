package org.medinbound.portal.acceptance;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.medinbound.portal.web.Page;

/** Where a hospital's session begins: the page of its request. */
@Path("my/request")
public class MyRequest {
    @Inject
    private Page page;

    @GET
    public Response lead() {
        String reference = page.subject();
        return page.redirect(reference == null ? "/sign-in" : "/requests/" + reference);
    }
}
