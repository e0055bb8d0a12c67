package org.medinbound.portal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.medinbound.agency.AgencyHome;
import org.medinbound.application.OwnApplications;
import org.medinbound.application.Standing;
import org.medinbound.portal.agency.AgencyCard;
import org.medinbound.portal.agency.AgencyCards;
import org.medinbound.portal.web.Page;

/** The card of the agency's applications; it waits while one is unsent, asked about, or has an open condition. */
@ApplicationScoped
public class ApplicationCards implements AgencyCards {
    @Inject
    private OwnApplications own;

    @Inject
    private Clock clock;

    @Override
    public List<AgencyCard> cards(AgencyHome.Sheet agency, Page page) {
        List<Standing> waiting =
                own.list().stream().filter(s -> s.turn().equals("AGENCY")).toList();
        LocalDate due = waiting.stream()
                .map(Standing::dueOn)
                .filter(d -> d != null)
                .min(Comparator.naturalOrder())
                .orElse(null);
        AgencyCard.Urgency urgency = waiting.isEmpty()
                ? AgencyCard.Urgency.CALM
                : due != null && due.isBefore(LocalDate.now(clock))
                        ? AgencyCard.Urgency.OVERDUE
                        : AgencyCard.Urgency.WAITING;
        return List.of(new AgencyCard(
                urgency,
                page.t("application.own.title"),
                waiting.isEmpty()
                        ? page.t("application.own.card")
                        : page.t("application.own.card.waits", waiting.size()),
                due,
                page.t("application.own.open"),
                "/my/applications"));
    }
}
