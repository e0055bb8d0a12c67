package org.medinbound.portal.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.agency.AgencyHome;
import org.medinbound.followup.OwnFlags;
import org.medinbound.portal.agency.AgencyCard;
import org.medinbound.portal.agency.AgencyCards;
import org.medinbound.portal.web.Page;

/** The card of the flags on the home of an agency; waits when an explanation is asked for. */
@ApplicationScoped
public class FlagCards implements AgencyCards {
    @Inject
    private OwnFlags flags;

    @Override
    public List<AgencyCard> cards(AgencyHome.Sheet sheet, Page page) {
        long asked = flags.list().stream()
                .filter(flag -> flag.withdrawnAt() == null && flag.state().equals("CONTACTED"))
                .count();
        return List.of(new AgencyCard(
                asked > 0 ? AgencyCard.Urgency.WAITING : AgencyCard.Urgency.CALM,
                page.t("agency.flags.title"),
                asked > 0 ? page.t("agency.flags.card", asked) : page.t("agency.flags.card.calm"),
                null,
                page.t("agency.flags.open"),
                "/my/agency/flags"));
    }
}
