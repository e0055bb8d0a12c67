package org.medinbound.portal.reporting;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.Optional;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.reporting.AgencyReports;
import org.medinbound.reporting.DraftLine;
import org.medinbound.reporting.ReportDraft;
import org.medinbound.shared.BusinessRejection;

/** One line of the draft as a form. A line that is not complete is kept as well: a draft takes what is typed. */
@Path("my/agency/reports/{month}/lines/{line: new|[0-9]{1,5}}")
@Produces(MediaType.TEXT_HTML)
public class LinePages {
    @Inject
    private AgencyReports reports;

    @Inject
    private Page page;

    @PathParam("month")
    private String month = "";

    @PathParam("line")
    private String line = "";

    @GET
    public Response show() {
        YearMonth period = Months.of(month);
        Optional<ReportDraft> draft = reports.draft(period);
        if (draft.isEmpty()) {
            return page.redirect(Months.path(period, ""));
        }
        DraftLine found = draft.get().line(number());
        if (found == null) {
            return number() == 0 ? view(draft.get(), Form.empty()).status(200) : gone(period);
        }
        Form form = LineForm.of(found, page.texts())
                .refused(LineForm.problems(draft.get().findings(found.no()), page.texts()));
        return view(draft.get(), form).status(200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> sent) {
        YearMonth period = Months.of(month);
        Form form = Form.of(sent);
        String upon = form.value("upon");
        try {
            int saved = reports.put(
                    period, upon.matches("\\d{1,9}") ? Integer.parseInt(upon) : 0, number(), LineForm.text(form));
            return page.redirect(Months.path(period, "/draft#line-" + saved));
        } catch (BusinessRejection refused) {
            Optional<ReportDraft> draft = reports.draft(period);
            return draft.isEmpty()
                    ? gone(period)
                    : view(draft.get(), form.refused(refused)).status(409);
        }
    }

    private Response gone(YearMonth period) {
        return page.redirect(Months.path(period, "/draft"));
    }

    private View view(ReportDraft draft, Form form) {
        return View.of("reporting/line")
                .with("draft", draft)
                .with("line", number())
                .with("hospitals", reports.hospitals(page.language()))
                .with("form", form);
    }

    private int number() {
        return line.equals("new") ? 0 : Integer.parseInt(line);
    }
}
