package org.medinbound.portal.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.View;
import org.medinbound.reporting.AgencyReports;
import org.medinbound.reporting.ReportVersion;

/** The page of one month, shown again when a file is refused. */
@ApplicationScoped
public class MonthView {
    @Inject
    private AgencyReports reports;

    @Inject
    private Clock clock;

    View of(YearMonth period, String done, Form form) {
        List<ReportVersion> versions = reports.versions(period);
        return View.of("reporting/month")
                .with("month", reports.month(period))
                .with("versions", versions)
                .with("known", reports.known(period))
                .with("now", clock.instant())
                .with("done", done)
                .with("form", form);
    }
}
