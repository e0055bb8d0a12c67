package org.medinbound.portal.followup;

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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medinbound.access.Role;
import org.medinbound.document.FileContent;
import org.medinbound.followup.FlagCases;
import org.medinbound.followup.OwnFlags;
import org.medinbound.portal.inquiry.Attachments;
import org.medinbound.portal.inquiry.Fields;
import org.medinbound.portal.inquiry.Uploads;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;

/** The flags of the signed-in agency, and the explanation of one. */
@Path("my/agency/flags")
@Produces(MediaType.TEXT_HTML)
public class FlagPages {
    private static final String ITEM = "{item: [FI]\\d{1,18}}";

    @Inject
    private OwnFlags flags;

    @Inject
    private Page page;

    @GET
    public Response list() {
        page.personal();
        if (!page.actor().is(Role.GUARANTOR)) {
            return page.redirect("/agency");
        }
        return View.of("followup/list").with("flags", flags.list()).status(200);
    }

    @GET
    @Path(ITEM)
    public Response flag(@PathParam("item") String item, @QueryParam("done") @DefaultValue("") String done) {
        page.personal();
        if (!page.actor().is(Role.GUARANTOR)) {
            return page.redirect("/agency");
        }
        return view(item, Form.empty(), done.equals("explained")).status(200);
    }

    private View view(String item, Form form, boolean done) {
        FlagCases.Sheet sheet = flags.open(item);
        return View.of("followup/flag").with("sheet", sheet).with("form", form).with("done", done);
    }

    @POST
    @Path(ITEM)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response explain(@PathParam("item") String item, List<EntityPart> parts) throws IOException {
        page.personal();
        String words = Uploads.text(parts, "words");
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        typed.putSingle("words", words);
        try {
            Optional<EntityPart> file = Uploads.file(parts, "file");
            UUID kept = null;
            if (file.isPresent() && !words.isBlank()) {
                kept = flags.attach(
                        item,
                        file.get().getFileName().orElse("file"),
                        file.get().getContent());
            }
            flags.explain(item, words, kept);
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND
                    || refused.kind() == BusinessRejection.Kind.FORBIDDEN) {
                throw refused;
            }
            return view(item, Form.of(typed).refused(Fields.at("words", refused)), false)
                    .status(422);
        }
        return page.redirect("/my/agency/flags/" + item + "?done=explained");
    }

    @GET
    @Path(ITEM + "/files/{file: [0-9a-f-]{36}}")
    public Response file(@PathParam("item") String item, @PathParam("file") String file) {
        FileContent content = flags.file(item, UUID.fromString(file)).orElseThrow(BusinessRejection::notFound);
        return Attachments.download(content);
    }
}
