package org.medinbound.portal.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.medinbound.agency.AgencyContact;
import org.medinbound.agency.AgencyHome;
import org.medinbound.agency.ContactState;
import org.medinbound.portal.web.Page;

/** The card of the agency's contacts; urgent when mail comes back or nobody is left to write to. */
@ApplicationScoped
public class ContactCards implements AgencyCards {
    @Override
    public List<AgencyCard> cards(AgencyHome.Sheet agency, Page page) {
        List<AgencyContact> contacts = agency.contacts();
        List<String> bounced = contacts.stream()
                .filter(contact -> contact.state() == ContactState.BOUNCED)
                .map(AgencyContact::mailbox)
                .toList();
        String text = page.t("agency.contacts.card", contacts.size());
        if (contacts.isEmpty()) {
            text = page.t("agency.contacts.card.none");
        } else if (!bounced.isEmpty()) {
            text = page.t("agency.contacts.card.bounced", String.join(", ", bounced));
        }
        return List.of(new AgencyCard(
                contacts.isEmpty() || !bounced.isEmpty() ? AgencyCard.Urgency.WAITING : AgencyCard.Urgency.CALM,
                page.t("agency.contacts.title"),
                text,
                null,
                page.t("agency.contacts.open"),
                "/my/agency/contacts"));
    }
}
