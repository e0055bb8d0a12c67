package org.medinbound.portal.inquiry;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.inquiry.InquiryDraft;
import org.medinbound.inquiry.InquiryDrafts;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.shared.BusinessRejection;

/** The page of files of a draft. */
@Path("inquiries/new/files")
@Produces(MediaType.TEXT_HTML)
public class DraftFilePages {
    @Inject
    private InquiryDrafts drafts;

    @Inject
    private StepViews views;

    @Inject
    private Page page;

    @Context
    private HttpServletRequest request;

    @GET
    public Response show() {
        return views.show("files", DraftCookie.token(request).flatMap(drafts::open), draft -> Form.empty());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(List<EntityPart> parts) throws IOException {
        page.personal();
        Optional<String> token = DraftCookie.token(request);
        Optional<InquiryDraft> draft = token.flatMap(drafts::open);
        if (token.isEmpty() || draft.isEmpty()) {
            return page.redirect("/inquiries/new");
        }
        if (draft.get().sent()) {
            return page.redirect("/inquiries/sent");
        }
        try {
            EntityPart file = Uploads.file(parts, "file")
                    .orElseThrow(() -> BusinessRejection.invalid("inquiry.file-missing", "file"));
            drafts.attach(token.get(), file.getFileName().orElse("file"), file.getContent());
        } catch (BusinessRejection refused) {
            Form form = Form.empty().refused(Fields.at("file", refused));
            return views.of("files", draft.get(), form).status(422);
        }
        return page.redirect("/inquiries/new/files");
    }

    /** Takes one file out, goes on, or leaves for later. */
    @POST
    @Path("go")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response go(@FormParam("remove") @Nullable String remove, @FormParam("later") @Nullable String later) {
        Optional<String> token = DraftCookie.token(request);
        if (token.isEmpty()) {
            return page.redirect("/inquiries/new");
        }
        if (remove != null && remove.matches("[0-9a-f-]{36}")) {
            drafts.detach(token.get(), UUID.fromString(remove));
            return page.redirect("/inquiries/new/files");
        }
        drafts.standAt(token.get(), "consent");
        return page.redirect(later == null ? "/inquiries/new/consent" : "/inquiries/new/later");
    }
}
