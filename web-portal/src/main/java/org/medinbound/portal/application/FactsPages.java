package org.medinbound.portal.application;

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
import org.jspecify.annotations.Nullable;
import org.medinbound.application.AgencyEntry;
import org.medinbound.application.ApplicationPage;
import org.medinbound.application.FormOf;
import org.medinbound.application.OwnApplications;
import org.medinbound.application.RecordSheet;
import org.medinbound.application.RecordText;
import org.medinbound.portal.inquiry.Fields;
import org.medinbound.portal.inquiry.Uploads;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;

/** What an agency states: itself and its figures, the record of patients, the contracts. */
@Path("my/applications/{reference: " + OwnApplicationPages.REFERENCE + "}")
@Produces(MediaType.TEXT_HTML)
public class FactsPages {
    @Inject
    private OwnApplications own;

    @Inject
    private Page page;

    @PathParam("reference")
    private String reference = "";

    static View view(ApplicationPage shown, @Nullable AgencyEntry agency, Form form) {
        return View.of("application/facts")
                .with("shown", shown)
                .with("held", FormOf.page(shown))
                .with("agency", agency)
                .with("form", form);
    }

    @GET
    @Path("facts")
    public View facts() {
        return view(own.open(reference), own.agency().orElse(null), Form.empty());
    }

    @POST
    @Path("facts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response saveFacts(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        try {
            own.save(reference, Typed.form(form));
        } catch (BusinessRejection refused) {
            rethrow(refused);
            return view(own.open(reference), own.agency().orElse(null), form.refused(Fields.at("name", refused)))
                    .status(422);
        }
        return saved();
    }

    @GET
    @Path("record")
    public View record() {
        ApplicationPage shown = own.open(reference);
        return View.of("application/record")
                .with("shown", shown)
                .with("held", RecordText.write(shown.record()))
                .with("form", Form.empty());
    }

    @POST
    @Path("record")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response saveRecord(List<EntityPart> parts) throws IOException {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        typed.putSingle("record", Uploads.text(parts, "record"));
        Form form = Form.of(typed);
        try {
            Optional<EntityPart> sheet = Uploads.file(parts, "sheet");
            own.setRecord(
                    reference, sheet.isPresent() ? RecordSheet.text(sheet.get().getContent()) : form.value("record"));
        } catch (BusinessRejection refused) {
            rethrow(refused);
            return View.of("application/record")
                    .with("shown", own.open(reference))
                    .with("held", "")
                    .with("form", form.refused(Fields.at("record", refused)))
                    .status(422);
        }
        return saved();
    }

    @GET
    @Path("contracts")
    public View contracts() {
        return View.of("application/contracts")
                .with("shown", own.open(reference))
                .with("form", Form.empty());
    }

    @POST
    @Path("contracts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response saveContracts(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        try {
            own.setContracts(reference, Typed.contracts(form));
        } catch (BusinessRejection refused) {
            rethrow(refused);
            return View.of("application/contracts")
                    .with("shown", own.open(reference))
                    .with("form", form.refused(Fields.at("hospital1", refused)))
                    .status(422);
        }
        return saved();
    }

    private static void rethrow(BusinessRejection refused) {
        if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
            throw refused;
        }
    }

    private Response saved() {
        return page.redirect("/my/applications/" + reference + "?done=saved");
    }
}
