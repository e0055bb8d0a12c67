package org.medinbound.portal.reporting;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.medinbound.portal.web.View;
import org.medinbound.reporting.AgencyReports;

/** Two versions of a month, line by line. */
@Path("my/agency/reports/{month}/compare/{before: [0-9]{1,5}}/{after: [0-9]{1,5}}")
@Produces(MediaType.TEXT_HTML)
public class ComparisonPages {
    @Inject
    private AgencyReports reports;

    @GET
    public View show(@PathParam("month") String month, @PathParam("before") int before, @PathParam("after") int after) {
        return View.of("reporting/compare").with("comparison", reports.compare(Months.of(month), before, after));
    }
}
