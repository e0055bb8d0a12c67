package org.medinbound.portal.reporting;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.reporting.AgencyReports;
import org.medinbound.shared.BusinessRejection;

/** The months, one month with its ways to report, and the month without anything. */
@Path("my/agency/reports")
@Produces(MediaType.TEXT_HTML)
public class ReportPages {
    @Inject
    private AgencyReports reports;

    @Inject
    private MonthView view;

    @Inject
    private Page page;

    @GET
    public View months() {
        return View.of("reporting/months").with("months", reports.months());
    }

    @GET
    @Path("{month}")
    public Response month(@PathParam("month") String month, @QueryParam("done") @DefaultValue("") String done) {
        return view.of(Months.of(month), done, Form.empty()).status(200);
    }

    /** Begins a draft, or goes on with the one that is there. */
    @POST
    @Path("{month}/begin")
    public Response begin(@PathParam("month") String month) {
        YearMonth period = Months.of(month);
        reports.begin(period);
        return page.redirect(Months.path(period, "/draft"));
    }

    /** Asks once more, because a month without anything is a report too. */
    @GET
    @Path("{month}/nil")
    public Response nil(@PathParam("month") String month) {
        return nil(Months.of(month), Form.empty()).status(200);
    }

    /** Reports it; a second click finds it reported and shows that. */
    @POST
    @Path("{month}/nil")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sendNil(@PathParam("month") String month, @FormParam("seen") @DefaultValue("0") int seen) {
        YearMonth period = Months.of(month);
        try {
            reports.nil(period, seen);
        } catch (BusinessRejection refused) {
            if (refused.code().equals("reporting.reported-meanwhile")) {
                return page.redirect(Months.path(period, ""));
            }
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
                throw refused;
            }
            return nil(period, Form.empty().refused(refused)).status(409);
        }
        return page.redirect(Months.path(period, "?done=sent"));
    }

    private View nil(YearMonth period, Form form) {
        return View.of("reporting/nil").with("month", reports.month(period)).with("form", form);
    }
}
