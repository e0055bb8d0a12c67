package org.medinbound.portal.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.listing.OwnEntry;
import org.medinbound.listing.OwnEntryFile;
import org.medinbound.listing.ProposalFile;
import org.medinbound.portal.account.HospitalCards;
import org.medinbound.portal.agency.AgencyCard;
import org.medinbound.portal.agency.AgencyCard.Urgency;
import org.medinbound.portal.web.Page;

/** The card of the hospital's entry in the directory. */
@ApplicationScoped
public class EntryCards implements HospitalCards {
    @Inject
    private OwnEntry own;

    @Override
    public List<AgencyCard> cards(String slug, Page page) {
        OwnEntryFile file = own.open(slug, page.language());
        ProposalFile open = file.open();
        String state =
                open == null ? file.old() > 0 ? "OLD" : "NONE" : open.proposal().state();
        boolean waits = state.equals("OLD") || state.equals("RETURNED") || state.equals("DRAFT");
        return List.of(new AgencyCard(
                waits ? Urgency.WAITING : Urgency.CALM,
                page.t("listing.card.title"),
                page.t("listing.card." + state, file.old()),
                null,
                page.t("listing.card.open"),
                EntryPages.HOME));
    }
}
