package org.medinbound.portal.quality;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.medinbound.hospital.HospitalAccess;
import org.medinbound.portal.inquiry.Fields;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.quality.OwnStanding;
import org.medinbound.quality.OwnVetting;
import org.medinbound.quality.VettingFile;
import org.medinbound.quality.VettingRow;
import org.medinbound.quality.VettingTimes;
import org.medinbound.shared.BusinessRejection;

/** A hospital's vetting: where it stands, handing in, answering questions, appeal, taking back. */
@Path("my/hospital/vetting")
@Produces(MediaType.TEXT_HTML)
public class OwnVettingPages {
    static final String HOME = "/my/hospital/vetting";

    @Inject
    private HospitalAccess access;

    @Inject
    private OwnVetting own;

    @Inject
    private VettingTimes times;

    @Inject
    private Page page;

    @GET
    public Response show(@QueryParam("done") @Nullable String done) {
        String slug = access.own();
        OwnStanding standing = own.standing(slug, page.language());
        VettingRow row = standing.vetting();
        VettingFile file = row == null ? null : own.open(slug, row.reference(), page.language());
        return View.of("quality/vetting")
                .with("standing", standing)
                .with("file", file)
                .with("sheet", file == null ? null : new VettingSheet(file, times.today(), page))
                .with("done", done == null || !done.matches("[a-z]{1,20}") ? "" : done)
                .status(200);
    }

    @POST
    @Path("begin")
    public Response begin() {
        own.begin(access.own());
        return page.redirect(HOME);
    }

    /** The last look before handing in, taking back, or an appeal. */
    @GET
    @Path("{step: hand-in|withdraw|appeal}")
    public Response form(@PathParam("step") String step) {
        return view(step, Form.empty(), 200);
    }

    @POST
    @Path("{step: hand-in|withdraw|appeal}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@PathParam("step") String step, MultivaluedMap<String, String> sent) {
        String slug = access.own();
        String reference = file().row().reference();
        Form form = Form.of(sent);
        try {
            switch (step) {
                case "hand-in" -> own.submit(slug, reference, form.value("contact"));
                case "appeal" -> own.appeal(slug, reference, form.value("appeal"));
                default -> own.withdraw(slug, reference);
            }
        } catch (BusinessRejection refused) {
            return refused(step, form, refused);
        }
        return page.redirect(HOME + "?done=" + step.replace("-", ""));
    }

    @GET
    @Path("questions/{id: [0-9]{1,18}}")
    public Response question(@PathParam("id") long id) {
        return question(id, Form.empty(), 200);
    }

    @POST
    @Path("questions/{id: [0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        try {
            own.answer(access.own(), file().row().reference(), id, form.value("answer"));
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
                throw refused;
            }
            return question(id, form.refused(Fields.at("answer", refused)), status(refused));
        }
        return page.redirect(HOME + "?done=answer");
    }

    private Response question(long id, Form form, int status) {
        VettingFile file = file();
        VettingFile.Question question = file.questions().stream()
                .filter(q -> q.id() == id)
                .findFirst()
                .orElseThrow(BusinessRejection::notFound);
        return View.of("quality/question")
                .with("form", form)
                .with("question", question)
                .with("assessment", file.assessment(question.code()))
                .status(status);
    }

    private Response refused(String step, Form form, BusinessRejection refused) {
        if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
            throw refused;
        }
        String field = step.equals("appeal") ? "appeal" : "contact";
        return view(step, form.refused(Fields.at(field, refused)), status(refused));
    }

    private Response view(String step, Form form, int status) {
        VettingFile file = file();
        return View.of("quality/step")
                .with("step", step)
                .with("form", form)
                .with("file", file)
                .with("lacks", file.lacks(times.today()))
                .status(status);
    }

    private VettingFile file() {
        String slug = access.own();
        VettingRow row = own.standing(slug, page.language()).vetting();
        if (row == null) {
            throw BusinessRejection.notFound();
        }
        return own.open(slug, row.reference(), page.language());
    }

    static int status(BusinessRejection refused) {
        return refused.kind() == BusinessRejection.Kind.CONFLICT ? 409 : 422;
    }
}
