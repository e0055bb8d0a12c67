package org.medinbound.portal.agency;

import java.util.List;
import org.medinbound.agency.AgencyHome;
import org.medinbound.portal.web.Page;

/** What one capability puts on the home of an agency: an {@code @ApplicationScoped} bean in its package of the portal. */
public interface AgencyCards {
    /**
     * The cards of the signed-in agency.
     *
     * @param agency with its list number
     * @param page texts and formats of the reader's language
     */
    List<AgencyCard> cards(AgencyHome.Sheet agency, Page page);
}
