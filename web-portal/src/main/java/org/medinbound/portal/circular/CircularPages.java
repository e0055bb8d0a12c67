package org.medinbound.portal.circular;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.medinbound.circular.AgencyCircular;
import org.medinbound.circular.AgencyCirculars;
import org.medinbound.circular.Question;
import org.medinbound.portal.inquiry.Attachments;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;

/** An agency reads the ministry's requests and answers them; drafts are kept, answers corrected until their day. */
@Path("my/agency/requests")
@Produces(MediaType.TEXT_HTML)
public class CircularPages {
    private static final String REFERENCE = "{reference: [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}}";

    @Inject
    private AgencyCirculars circulars;

    @Inject
    private Page page;

    @GET
    public View list() {
        return View.of("circular/list").with("rows", circulars.list(page.language()));
    }

    @GET
    @Path(REFERENCE)
    public View show(@PathParam("reference") String reference, @QueryParam("done") @DefaultValue("") String done) {
        return View.of("circular/request")
                .with("shown", circulars.open(reference, page.language()))
                .with("done", List.of("sent", "corrected").contains(done) ? done : "");
    }

    @GET
    @Path(REFERENCE + "/answer")
    public Response form(@PathParam("reference") String reference, @QueryParam("kept") @DefaultValue("") String kept) {
        AgencyCircular shown = circulars.open(reference, page.language());
        if (!shown.mayAnswer()) {
            return page.redirect("/my/agency/requests/" + reference);
        }
        return view(shown, AnswerFields.of(shown), kept).status(200);
    }

    private static View view(AgencyCircular shown, Form form, String kept) {
        return View.of("circular/answer")
                .with("shown", shown)
                .with("form", form)
                .with("kept", !kept.isEmpty());
    }

    /** Files are kept first, then what was typed; then it is sent, or the page is shown again. */
    @POST
    @Path(REFERENCE + "/answer")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response answer(@PathParam("reference") String reference, List<EntityPart> parts) throws IOException {
        AgencyCircular before = circulars.open(reference, page.language());
        AnswerFields typed = AnswerFields.of(before, parts);
        String here = "/my/agency/requests/" + reference;
        try {
            keep(before, typed);
            if (!typed.removed().isEmpty()) {
                return page.redirect(here + "/answer?kept=1");
            }
            if (!typed.isSending()) {
                return page.redirect(here + "/answer?kept=1");
            }
            int version = circulars.answer(reference, typed.values());
            return page.redirect(here + "?done=" + (version == 1 ? "sent" : "corrected"));
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND
                    || refused.kind() == BusinessRejection.Kind.FORBIDDEN) {
                throw refused;
            }
            int status = refused.kind() == BusinessRejection.Kind.CONFLICT ? 409 : 422;
            AgencyCircular now = circulars.open(reference, page.language());
            return view(now, typed.form().refused(typed.placed(refused)), "").status(status);
        }
    }

    private void keep(AgencyCircular before, AnswerFields typed) throws IOException {
        String reference = before.reference();
        circulars.keep(reference, typed.values());
        for (AnswerFields.Removed removed : typed.removed()) {
            circulars.detach(reference, removed.position(), removed.file());
        }
        for (Question question : before.questions()) {
            if (question.isFile()) {
                for (EntityPart file : typed.files(question)) {
                    typed.at(question);
                    circulars.attach(
                            reference, question.position(), file.getFileName().orElse("file"), file.getContent());
                }
            }
        }
    }

    @GET
    @Path(REFERENCE + "/files/{file: [0-9a-f-]{36}}")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("reference") String reference, @PathParam("file") String file) {
        return Attachments.download(
                circulars.file(reference, UUID.fromString(file)).orElseThrow(BusinessRejection::notFound));
    }
}
