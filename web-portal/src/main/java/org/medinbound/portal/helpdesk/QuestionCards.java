package org.medinbound.portal.helpdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.agency.AgencyHome;
import org.medinbound.helpdesk.AgencyQuestions;
import org.medinbound.helpdesk.QuestionRow;
import org.medinbound.portal.agency.AgencyCard;
import org.medinbound.portal.agency.AgencyCards;
import org.medinbound.portal.web.Page;

/** The card of the agency's questions; it waits when the desk asked back. */
@ApplicationScoped
public class QuestionCards implements AgencyCards {
    @Inject
    private AgencyQuestions questions;

    @Override
    public List<AgencyCard> cards(AgencyHome.Sheet agency, Page page) {
        List<QuestionRow> own = questions.list();
        long waiting = count(own, "AWAITING_SENDER");
        long open = own.stream()
                .filter(row -> !row.state().equals("CLOSED") && !row.state().equals("ANSWERED"))
                .count();
        String text = waiting > 0
                ? page.t("helpdesk.own.card.waiting", waiting)
                : open > 0 ? page.t("helpdesk.own.card.some", open) : page.t("helpdesk.own.card.none");
        return List.of(new AgencyCard(
                waiting > 0 ? AgencyCard.Urgency.WAITING : AgencyCard.Urgency.CALM,
                page.t("helpdesk.own.card.title"),
                text,
                null,
                page.t("helpdesk.own.card.open"),
                "/my/agency/questions"));
    }

    private static long count(List<QuestionRow> own, String state) {
        return own.stream().filter(row -> row.state().equals(state)).count();
    }
}
