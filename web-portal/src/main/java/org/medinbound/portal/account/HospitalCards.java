package org.medinbound.portal.account;

import java.util.List;
import org.medinbound.portal.agency.AgencyCard;
import org.medinbound.portal.web.Page;

/** What one capability puts on the home of a hospital: an {@code @ApplicationScoped} bean in its package of the portal. */
public interface HospitalCards {
    /**
     * The cards of the signed-in hospital; they look and sort as those of the agencies.
     *
     * @param slug of the hospital
     * @param page texts and formats of the reader's language
     */
    List<AgencyCard> cards(String slug, Page page);
}
