package org.medinbound.portal.home;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.medinbound.portal.web.View;

/** The first page. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomePage {
    @GET
    public View home() {
        return View.of("home/home");
    }
}
