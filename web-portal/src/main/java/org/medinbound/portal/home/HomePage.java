package org.medinbound.portal.home;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.medinbound.portal.web.Cacheable;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.Templates;
import org.medinbound.portal.web.View;

/** The first page: what the service does, in measured figures, and the ways into it. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomePage {
    @Inject
    private HomeFacts facts;

    @Inject
    private Templates templates;

    @Inject
    private Page page;

    @Context
    private Request request;

    @GET
    public Response home() {
        return Cacheable.answer(
                request, page, templates.render(View.of("home/home").with("facts", facts.of(page)), page));
    }
}
