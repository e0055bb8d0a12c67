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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import java.util.Optional;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.Pager;
import org.medinbound.portal.web.View;
import org.medinbound.reporting.AgencyReports;
import org.medinbound.reporting.ReportDraft;
import org.medinbound.shared.BusinessRejection;

/** The draft of a month: what was found line by line, and the submission. */
@Path("my/agency/reports/{month}/draft")
@Produces(MediaType.TEXT_HTML)
public class DraftPages {
    private static final int LINES = 50;

    @Inject
    private AgencyReports reports;

    @Inject
    private Page page;

    @Context
    private UriInfo uri;

    @GET
    public Response show(@PathParam("month") String month) {
        YearMonth period = Months.of(month);
        Optional<ReportDraft> draft = reports.draft(period);
        return draft.isEmpty()
                ? page.redirect(Months.path(period, ""))
                : view(draft.get(), Form.of(uri.getQueryParameters())).status(200);
    }

    private View view(ReportDraft draft, Form form) {
        int pages = Math.max(1, (draft.lines().size() + LINES - 1) / LINES);
        String typed = uri.getQueryParameters().getFirst("page");
        int current =
                typed != null && typed.matches("\\d{1,5}") ? Math.min(pages, Math.max(1, Integer.parseInt(typed))) : 1;
        return View.of("reporting/draft")
                .with("draft", draft)
                .with(
                        "lines",
                        draft.lines().stream()
                                .skip((current - 1L) * LINES)
                                .limit(LINES)
                                .toList())
                .with("pager", new Pager(page.href(Months.path(draft.period(), "/draft")), current, pages))
                .with("form", form);
    }

    @POST
    @Path("submit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(@PathParam("month") String month, @FormParam("upon") @DefaultValue("0") int upon) {
        YearMonth period = Months.of(month);
        try {
            reports.submit(period, upon);
        } catch (BusinessRejection refused) {
            return again(period, refused);
        }
        return page.redirect(Months.path(period, "?done=sent"));
    }

    @POST
    @Path("remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(
            @PathParam("month") String month,
            @FormParam("upon") @DefaultValue("0") int upon,
            @FormParam("line") @DefaultValue("0") int line) {
        YearMonth period = Months.of(month);
        try {
            reports.remove(period, upon, line);
        } catch (BusinessRejection refused) {
            return again(period, refused);
        }
        return page.redirect(Months.path(period, "/draft"));
    }

    @POST
    @Path("discard")
    public Response discard(@PathParam("month") String month) {
        YearMonth period = Months.of(month);
        reports.discard(period);
        return page.redirect(Months.path(period, ""));
    }

    /** The draft as it is now with the refusal; when it is gone, it was submitted by the first click and its month is shown. */
    private Response again(YearMonth period, BusinessRejection refused) {
        Optional<ReportDraft> draft = reports.draft(period);
        if (draft.isEmpty()) {
            return page.redirect(Months.path(period, ""));
        }
        int status = refused.kind() == BusinessRejection.Kind.CONFLICT ? 409 : 422;
        return view(draft.get(), Form.empty().refused(refused)).status(status);
    }
}
