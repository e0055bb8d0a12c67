package org.medinbound.portal.reporting;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import org.medinbound.portal.web.View;
import org.medinbound.reporting.AgencyReports;

/** A version that was submitted, as it stands for ever. */
@Path("my/agency/reports/{month}/versions/{no: [0-9]{1,5}}")
@Produces(MediaType.TEXT_HTML)
public class VersionPages {
    @Inject
    private AgencyReports reports;

    @GET
    public View show(@PathParam("month") String month, @PathParam("no") int no) {
        YearMonth period = Months.of(month);
        return View.of("reporting/version")
                .with("version", reports.version(period, no))
                .with("versions", reports.versions(period));
    }
}
