package org.medinbound.portal.experience;

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
import java.util.List;
import org.medinbound.experience.Complaints;
import org.medinbound.portal.inquiry.Fields;
import org.medinbound.portal.web.Choice;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;

/** The patient's complaints about the hospital that treats or treated, and their answers. */
@Path("inquiries/{reference: [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}}/complaints")
@Produces(MediaType.TEXT_HTML)
public class ComplaintPages {
    @Inject
    private Complaints complaints;

    @Inject
    private Page page;

    @PathParam("reference")
    private String reference = "";

    @GET
    public Response show() {
        page.personal();
        if (!reference.equals(page.subject())) {
            return page.redirect("/sign-in");
        }
        return view(Form.empty()).status(200);
    }

    private View view(Form form) {
        List<Choice> subjects = Complaints.SUBJECTS.stream()
                .map(s -> Choice.of(s, page.t("experience.subject." + s)))
                .toList();
        return View.of("experience/complaints")
                .with("reference", reference)
                .with("complaints", complaints.own(reference, page.language()))
                .with("subjects", subjects)
                .with("form", form);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response complain(MultivaluedMap<String, String> sent) {
        page.personal();
        Form form = Form.of(sent);
        try {
            complaints.complain(reference, form.value("subject"), form.value("text"));
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
                throw refused;
            }
            return view(form.refused(Fields.at("text", refused)))
                    .status(refused.kind() == BusinessRejection.Kind.CONFLICT ? 409 : 422);
        }
        return page.redirect("/inquiries/" + reference + "/complaints#received");
    }

    @POST
    @Path("{complaint: [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}}/take-back")
    public Response takeBack(@PathParam("complaint") String complaint) {
        page.personal();
        complaints.takeBack(reference, complaint);
        return page.redirect("/inquiries/" + reference + "/complaints");
    }
}
