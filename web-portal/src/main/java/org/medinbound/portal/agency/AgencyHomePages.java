package org.medinbound.portal.agency;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.medinbound.agency.AgencyHome;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;

/** The home of a signed-in agency and its contacts. */
@Path("my/agency")
@Produces(MediaType.TEXT_HTML)
public class AgencyHomePages {
    @Inject
    private AgencyHome home;

    @Inject
    @Any
    private Instance<AgencyCards> contributors;

    @Inject
    private Page page;

    @GET
    public View home() {
        AgencyHome.Sheet sheet = home.sheet();
        List<AgencyCard> cards = contributors.stream()
                .flatMap(contributor -> contributor.cards(sheet, page).stream())
                .sorted(AgencyCard.ORDER)
                .toList();
        return View.of("agency/home").with("sheet", sheet).with("cards", cards);
    }

    @GET
    @Path("contacts")
    public View contacts() {
        return View.of("agency/contacts").with("sheet", home.sheet());
    }
}
