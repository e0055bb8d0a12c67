package org.medinbound.portal.inquiry;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.medinbound.inquiry.CasePage;
import org.medinbound.inquiry.OwnInquiry;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;

/** Answering one thing that the desk asked for, in words, with a file, or both. */
@Path("inquiries/{reference: " + CasePages.REFERENCE + "}/asked/{id: \\d{1,18}}")
@Produces(MediaType.TEXT_HTML)
public class AnswerPages {
    @Inject
    private OwnInquiry own;

    @Inject
    private Page page;

    @PathParam("reference")
    private String reference = "";

    @PathParam("id")
    private long id;

    @GET
    public Response form() {
        page.personal();
        if (!reference.equals(page.subject())) {
            return page.redirect("/sign-in");
        }
        return view(Form.empty()).status(200);
    }

    private View view(Form form) {
        CasePage shown = own.open(reference, page.language()).orElseThrow(BusinessRejection::notFound);
        CasePage.Asked asked = shown.deficiencies().stream()
                .filter(d -> d.id() == id)
                .findFirst()
                .orElseThrow(BusinessRejection::notFound);
        return View.of("inquiry/answer")
                .with("reference", reference)
                .with("asked", asked)
                .with(
                        "files",
                        shown.files().stream()
                                .filter(f -> Long.valueOf(id).equals(f.deficiencyId()))
                                .toList())
                .with("form", form);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response answer(List<EntityPart> parts) throws IOException {
        page.personal();
        String text = Uploads.text(parts, "text");
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        typed.putSingle("text", text);
        try {
            Optional<EntityPart> file = Uploads.file(parts, "file");
            if (file.isPresent()) {
                own.attach(
                        reference,
                        id,
                        file.get().getFileName().orElse("file"),
                        file.get().getContent());
            }
            own.answer(reference, id, text, file.isPresent());
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
                throw refused;
            }
            return view(Form.of(typed).refused(Fields.at("text", refused))).status(422);
        }
        return page.redirect("/inquiries/" + reference + "?done=answered");
    }
}
