package org.medinbound.portal.reporting;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import org.medinbound.portal.inquiry.Fields;
import org.medinbound.portal.inquiry.Uploads;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.reporting.AgencyReports;
import org.medinbound.reporting.SheetNotice;
import org.medinbound.shared.BusinessRejection;

/** The report as a spreadsheet: the template there, the filled-in file back. */
@Path("my/agency/reports/{month}/sheet")
@Produces(MediaType.TEXT_HTML)
public class SheetPages {
    @Inject
    private AgencyReports reports;

    @Inject
    private MonthView view;

    @Inject
    private Page page;

    @GET
    @Path("template.xlsx")
    @Produces(MediaType.WILDCARD)
    public Response template(@PathParam("month") String month) {
        YearMonth period = Months.of(month);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        reports.template(period, page.language(), file);
        return Response.ok(file.toByteArray())
                .type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", "attachment; filename=\"report-" + period + ".xlsx\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Reads the file into the draft; the draft's page tells what was read and found. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@PathParam("month") String month, List<EntityPart> parts) throws IOException {
        YearMonth period = Months.of(month);
        try {
            EntityPart file = Uploads.file(parts, "file")
                    .orElseThrow(() -> BusinessRejection.invalid("reporting.file-missing", "file"));
            String upon = Uploads.text(parts, "upon");
            SheetNotice read = reports.upload(
                    period,
                    upon.matches("\\d{1,9}") ? Integer.parseInt(upon) : 0,
                    file.getFileName().orElse("file"),
                    file.getContent());
            return page.redirect(Months.path(
                    period,
                    "/draft?read=" + read.lines() + "&hidden=" + read.hidden() + "&formulas=" + read.formulas()
                            + "&macros=" + (read.macros() ? 1 : 0)));
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
                throw refused;
            }
            int status = refused.kind() == BusinessRejection.Kind.TOO_LARGE ? 413 : 422;
            return view.of(period, "", Form.empty().refused(Fields.at("file", refused)))
                    .status(status);
        }
    }
}
