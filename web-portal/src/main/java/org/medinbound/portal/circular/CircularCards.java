package org.medinbound.portal.circular;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.medinbound.agency.AgencyHome;
import org.medinbound.circular.AgencyCircularRow;
import org.medinbound.circular.AgencyCirculars;
import org.medinbound.portal.agency.AgencyCard;
import org.medinbound.portal.agency.AgencyCards;
import org.medinbound.portal.web.Page;

/** The cards of the ministry's requests: one for each that waits, at most three, then one that leads to all. */
@ApplicationScoped
public class CircularCards implements AgencyCards {
    private static final int MOST = 3;

    @Inject
    private AgencyCirculars circulars;

    @Override
    public List<AgencyCard> cards(AgencyHome.Sheet agency, Page page) {
        List<AgencyCircularRow> rows = circulars.list(page.language());
        List<AgencyCircularRow> waiting =
                rows.stream().filter(AgencyCircularRow::waits).toList();
        if (waiting.isEmpty() || waiting.size() > MOST) {
            return List.of(all(page, rows, waiting));
        }
        return waiting.stream().map(row -> one(page, row)).toList();
    }

    private static AgencyCard one(Page page, AgencyCircularRow row) {
        return new AgencyCard(
                row.overdue() ? AgencyCard.Urgency.OVERDUE : AgencyCard.Urgency.WAITING,
                row.subject(),
                page.t("circular.card." + row.kind()),
                row.dueOn(),
                page.t("circular.card.open." + row.kind()),
                "/my/agency/requests/" + row.reference());
    }

    private static AgencyCard all(Page page, List<AgencyCircularRow> rows, List<AgencyCircularRow> waiting) {
        boolean overdue = waiting.stream().anyMatch(AgencyCircularRow::overdue);
        LocalDate next = waiting.stream()
                .map(AgencyCircularRow::dueOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        AgencyCard.Urgency urgency = overdue ? AgencyCard.Urgency.OVERDUE : AgencyCard.Urgency.WAITING;
        return new AgencyCard(
                waiting.isEmpty() ? AgencyCard.Urgency.CALM : urgency,
                page.t("circular.title"),
                page.t("circular.card.all", rows.size(), waiting.size()),
                next,
                page.t("circular.card.list"),
                "/my/agency/requests");
    }
}
