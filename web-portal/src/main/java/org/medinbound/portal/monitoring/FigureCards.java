package org.medinbound.portal.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.monitoring.HospitalFigures;
import org.medinbound.monitoring.Measure;
import org.medinbound.monitoring.OwnFigures;
import org.medinbound.portal.account.HospitalCards;
import org.medinbound.portal.agency.AgencyCard;
import org.medinbound.portal.agency.AgencyCard.Urgency;
import org.medinbound.portal.web.Page;

/** The card that leads to the figures; it calls when a measure is beyond its bound. */
@ApplicationScoped
public class FigureCards implements HospitalCards {
    @Inject
    private OwnFigures own;

    @Override
    public List<AgencyCard> cards(String slug, Page page) {
        HospitalFigures figures = own.figures(slug, page.language());
        long beyond = figures.now().measures().stream()
                .map(Measure::grade)
                .filter(grade -> grade != null)
                .count();
        String text = figures.months().isEmpty() ? page.t("figures.card.none") : page.t("figures.card.text", beyond);
        return List.of(new AgencyCard(
                beyond > 0 ? Urgency.WAITING : Urgency.CALM,
                page.t("figures.title"),
                text,
                null,
                page.t("figures.card.open"),
                "/my/hospital/figures"));
    }
}
