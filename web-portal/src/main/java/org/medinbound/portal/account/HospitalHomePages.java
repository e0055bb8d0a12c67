package org.medinbound.portal.account;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.medinbound.hospital.HospitalAccess;
import org.medinbound.portal.agency.AgencyCard;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.quality.OwnStanding;
import org.medinbound.quality.OwnVetting;

/** The home of a signed-in hospital. */
@Path("my/hospital")
@Produces(MediaType.TEXT_HTML)
public class HospitalHomePages {
    @Inject
    private HospitalAccess access;

    @Inject
    private OwnVetting vetting;

    @Inject
    @Any
    private Instance<HospitalCards> contributors;

    @Inject
    private Page page;

    @GET
    public View home() {
        String slug = access.own();
        OwnStanding standing = vetting.standing(slug, page.language());
        List<AgencyCard> cards = contributors.stream()
                .flatMap(c -> c.cards(slug, page).stream())
                .sorted(AgencyCard.ORDER)
                .toList();
        return View.of("account/home").with("name", standing.name()).with("cards", cards);
    }
}
