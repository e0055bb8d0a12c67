package org.medinbound.portal.monitoring;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.medinbound.hospital.HospitalAccess;
import org.medinbound.monitoring.HospitalFigures;
import org.medinbound.monitoring.MonitoringRule;
import org.medinbound.monitoring.OwnFigures;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.quality.Finding;
import org.medinbound.quality.OwnVetting;

/** The measures of the signed-in hospital over time, what they mean, and what it can do. */
@Path("my/hospital/figures")
@Produces(MediaType.TEXT_HTML)
public class OwnFigurePages {
    @Inject
    private HospitalAccess access;

    @Inject
    private OwnFigures own;

    @Inject
    private OwnVetting vetting;

    @Inject
    private Page page;

    @GET
    public View show() {
        String slug = access.own();
        HospitalFigures figures = own.figures(slug, page.language());
        MonitoringRule rule = own.rule();
        return View.of("monitoring/figures")
                .with("figures", figures)
                .with("rule", rule)
                .with("sections", FigureSection.of(figures, rule, page))
                .with(
                        "findings",
                        vetting.standing(slug, page.language()).findings().stream()
                                .filter(f -> f.isLive() && !f.source().equals("REVIEW"))
                                .sorted(java.util.Comparator.comparing(Finding::dueOn))
                                .toList());
    }
}
