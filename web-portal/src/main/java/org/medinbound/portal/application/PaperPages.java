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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medinbound.application.ApplicationPage;
import org.medinbound.application.Finding;
import org.medinbound.application.OwnApplications;
import org.medinbound.portal.inquiry.Fields;
import org.medinbound.portal.inquiry.Uploads;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;

/** Handing in one paper of a draft, and answering one request of the desk in words, with a paper, or both. */
@Path("my/applications/{reference: " + OwnApplicationPages.REFERENCE + "}")
@Produces(MediaType.TEXT_HTML)
public class PaperPages {
    @Inject
    private OwnApplications own;

    @Inject
    private Page page;

    @PathParam("reference")
    private String reference = "";

    @GET
    @Path("papers/{item: [A-Z0-9_]{1,30}}")
    public View paper(@PathParam("item") String item) {
        return paper(item, Form.empty());
    }

    private View paper(String item, Form form) {
        ApplicationPage shown = own.open(reference);
        Finding finding = shown.findings().stream()
                .filter(f -> f.item().isPaper() && f.item().code().equals(item))
                .findFirst()
                .orElseThrow(BusinessRejection::notFound);
        return View.of("application/paper")
                .with("shown", shown)
                .with("finding", finding)
                .with("form", form);
    }

    @POST
    @Path("papers/{item: [A-Z0-9_]{1,30}}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response hand(@PathParam("item") String item, List<EntityPart> parts) throws IOException {
        Form form = typed(parts);
        try {
            Optional<EntityPart> file = Uploads.file(parts, "file");
            if (file.isEmpty()) {
                throw BusinessRejection.invalid("application.file-missing", "file");
            }
            add(item, file.get(), form, null);
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
                throw refused;
            }
            return paper(item, form.refused(Fields.at("file", refused))).status(422);
        }
        return page.redirect("/my/applications/" + reference + "?done=saved#papers");
    }

    @POST
    @Path("papers/{item: [A-Z0-9_]{1,30}}/{id: \\d{1,18}}/remove")
    public Response remove(@PathParam("id") long id) {
        own.removePaper(reference, id);
        return page.redirect("/my/applications/" + reference + "?done=saved#papers");
    }

    @GET
    @Path("asked/{id: \\d{1,18}}")
    public View asked(@PathParam("id") long id) {
        return asked(id, Form.empty());
    }

    private View asked(long id, Form form) {
        ApplicationPage shown = own.open(reference);
        ApplicationPage.Defect defect =
                shown.defects().stream().filter(d -> d.id() == id).findFirst().orElseThrow(BusinessRejection::notFound);
        return View.of("application/asked")
                .with("shown", shown)
                .with("asked", defect)
                .with("form", form);
    }

    @POST
    @Path("asked/{id: \\d{1,18}}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response answer(@PathParam("id") long id, List<EntityPart> parts) throws IOException {
        Form form = typed(parts);
        try {
            Optional<EntityPart> file = Uploads.file(parts, "file");
            if (file.isPresent()) {
                String item = own.open(reference).defects().stream()
                        .filter(d -> d.id() == id)
                        .map(ApplicationPage.Defect::item)
                        .findFirst()
                        .orElseThrow(BusinessRejection::notFound);
                add(item, file.get(), form, id);
            }
            own.answer(reference, id, form.value("text"), file.isPresent());
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
                throw refused;
            }
            return asked(id, form.refused(Fields.at("text", refused))).status(422);
        }
        return page.redirect("/my/applications/" + reference + "?done=answered");
    }

    private void add(String item, EntityPart file, Form form, @Nullable Long defect) throws IOException {
        String typedDay = form.value("datedOn");
        LocalDate dated = typedDay.isEmpty() ? null : Typed.day(typedDay);
        if (!typedDay.isEmpty() && dated == null) {
            throw BusinessRejection.invalid("application.day", "datedOn");
        }
        own.addPaper(reference, item, file.getFileName().orElse("file"), file.getContent(), dated, defect);
    }

    private static Form typed(List<EntityPart> parts) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        for (String field : List.of("datedOn", "text")) {
            typed.putSingle(field, Uploads.text(parts, field));
        }
        return Form.of(typed);
    }
}
