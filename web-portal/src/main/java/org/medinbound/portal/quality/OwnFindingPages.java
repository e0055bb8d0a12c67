package org.medinbound.portal.quality;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.medinbound.hospital.HospitalAccess;
import org.medinbound.portal.inquiry.Attachments;
import org.medinbound.portal.inquiry.Fields;
import org.medinbound.portal.inquiry.Uploads;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.quality.FindingFile;
import org.medinbound.quality.OwnFindings;
import org.medinbound.shared.BusinessRejection;

/** A finding, as its hospital plans, proves and reports the correction. */
@Path("my/hospital/findings/{reference: [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}}")
@Produces(MediaType.TEXT_HTML)
public class OwnFindingPages {
    @Inject
    private HospitalAccess access;

    @Inject
    private OwnFindings own;

    @Inject
    private Page page;

    @PathParam("reference")
    private String reference = "";

    @GET
    public Response show() {
        return view(Form.empty(), 200);
    }

    @POST
    @Path("{step: plan|report}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@PathParam("step") String step, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        try {
            if (step.equals("plan")) {
                own.plan(access.own(), reference, form.value("plan"), day(form.value("plannedFor")));
            } else {
                own.report(access.own(), reference, form.value("report"));
            }
        } catch (BusinessRejection refused) {
            return refused(form, step, refused);
        }
        return page.redirect("/my/hospital/findings/" + reference);
    }

    @POST
    @Path("papers")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response attach(List<EntityPart> parts) throws IOException {
        try {
            EntityPart file = Uploads.file(parts, "file")
                    .orElseThrow(() -> BusinessRejection.invalid("inquiry.file-missing", "file"));
            own.attach(access.own(), reference, file.getFileName().orElse("file"), file.getContent());
        } catch (BusinessRejection refused) {
            return refused(Form.empty(), "file", refused);
        }
        return page.redirect("/my/hospital/findings/" + reference);
    }

    @GET
    @Path("papers/{paper: [0-9a-f-]{36}}")
    @Produces(MediaType.WILDCARD)
    public Response paper(@PathParam("paper") String paper) {
        return Attachments.download(
                own.paper(access.own(), reference, UUID.fromString(paper)).orElseThrow(BusinessRejection::notFound));
    }

    private Response refused(Form form, String field, BusinessRejection refused) {
        if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
            throw refused;
        }
        return view(form.refused(Fields.at(field, refused)), OwnVettingPages.status(refused));
    }

    private Response view(Form form, int status) {
        FindingFile file = own.open(access.own(), reference, page.language());
        return View.of("quality/finding").with("form", form).with("file", file).status(status);
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw BusinessRejection.invalid("vetting.date", "plannedFor");
        }
    }
}
