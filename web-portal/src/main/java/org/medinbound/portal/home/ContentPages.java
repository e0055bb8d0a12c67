package org.medinbound.portal.home;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.medinbound.portal.web.Cacheable;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.Templates;
import org.medinbound.portal.web.View;

/** Pages of general information. Their texts, sources and dates stand in the bundle {@code content}. */
@Path("{name: journey|costs|visa|about|privacy|accessibility}")
@Produces(MediaType.TEXT_HTML)
public class ContentPages {
    @Inject
    private Templates templates;

    @Inject
    private Page page;

    @Context
    private Request request;

    @GET
    public Response show(@PathParam("name") String name) {
        View view = View.of("home/content").with("name", name).with("sections", sections(name));
        return Cacheable.answer(request, page, templates.render(view, page));
    }

    private List<String> sections(String name) {
        return IntStream.rangeClosed(1, Integer.parseInt(page.t(name + ".sections")))
                .mapToObj(number -> name + "." + number)
                .toList();
    }
}
