package org.medinbound.portal.listing;

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
import org.medinbound.listing.EntryComparison;
import org.medinbound.listing.OwnEntry;
import org.medinbound.listing.OwnEntryFile;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;

/** "Our entry": what stands in the directory, how old it is, what is proposed; confirming, sending, taking back. */
@Path("my/hospital/entry")
@Produces(MediaType.TEXT_HTML)
public class EntryPages {
    static final String HOME = "/my/hospital/entry";

    @Inject
    private HospitalAccess access;

    @Inject
    private OwnEntry own;

    @Inject
    private EntryComparison comparison;

    @Inject
    private Page page;

    @GET
    public Response show(@QueryParam("done") @Nullable String done) {
        return view(Form.empty(), done == null || !done.matches("[a-z-]{1,20}") ? "" : done, 200);
    }

    @POST
    @Path("{step: confirm|send|take-back|discard}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(@PathParam("step") String step, MultivaluedMap<String, String> sent) {
        String slug = access.own();
        Form form = Form.of(sent);
        long seen = seen(form);
        try {
            switch (step) {
                case "confirm" -> own.confirm(slug);
                case "send" -> own.send(slug, form.value("note"), seen);
                case "take-back" -> own.takeBack(slug, seen);
                default -> own.discard(slug, seen);
            }
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
                throw refused;
            }
            return view(form.refused(EntryRefusals.told(refused, page)), "", EntryRefusals.status(refused));
        }
        return page.redirect(HOME + "?done=" + step);
    }

    private Response view(Form form, String done, int status) {
        OwnEntryFile file = own.open(access.own(), page.language());
        return View.of("listing/entry")
                .with("form", form)
                .with("file", file)
                .with("sheet", new EntrySheet(file, comparison, page))
                .with("done", done)
                .status(status);
    }

    /** The step that the page showed. */
    static long seen(Form form) {
        String seen = form.value("seen");
        return seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : 0;
    }
}
