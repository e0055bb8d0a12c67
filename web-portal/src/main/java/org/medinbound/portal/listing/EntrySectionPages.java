package org.medinbound.portal.listing;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.medinbound.hospital.DirectoryTerms;
import org.medinbound.hospital.EntryCells;
import org.medinbound.hospital.EntrySection;
import org.medinbound.hospital.HospitalAccess;
import org.medinbound.hospital.Terms;
import org.medinbound.listing.EntryComparison;
import org.medinbound.listing.OwnEntry;
import org.medinbound.listing.OwnEntryFile;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;

/** One section of a hospital's entry: its form, old against new, keeping the change or dropping it. */
@Path("my/hospital/entry/{section: basic|accreditations|languages|treatments|prices|stay|staff}")
@Produces(MediaType.TEXT_HTML)
public class EntrySectionPages {
    private static final int MORE_ROWS = 3;
    private static final int MOST_ROWS = 60;

    @Inject
    private HospitalAccess access;

    @Inject
    private OwnEntry own;

    @Inject
    private EntryComparison comparison;

    @Inject
    private DirectoryTerms vocabulary;

    @Inject
    private Page page;

    @PathParam("section")
    private String code = "";

    @GET
    public Response show() {
        OwnEntryFile file = file();
        EntrySheet sheet = new EntrySheet(file, comparison, page);
        return view(file, SectionForm.of(section(), sheet.proposed()), 200);
    }

    /** Keeps what was typed in the proposal; or only shows the form again with more rows. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        if (form.has("more", "yes")) {
            return view(file(), withMoreRows(typed), 200);
        }
        Sent sent = SectionReader.read(section(), form, terms());
        if (!sent.problems().isEmpty()) {
            return view(file(), form.refused(sent.problems()), 422);
        }
        try {
            own.keep(access.own(), section(), sent.cells(), EntryPages.seen(form));
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
                throw refused;
            }
            return view(file(), form.refused(EntryRefusals.told(refused, page)), EntryRefusals.status(refused));
        }
        return page.redirect(EntryPages.HOME + "?done=keep");
    }

    /** Drops the change: the section is proposed as it is published. */
    @POST
    @Path("drop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response drop(MultivaluedMap<String, String> typed) {
        OwnEntryFile file = file();
        EntrySection section = section();
        try {
            own.keep(
                    access.own(),
                    section,
                    EntryCells.of(section, EntryCells.of(file.published().entry())),
                    EntryPages.seen(Form.of(typed)));
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
                throw refused;
            }
            EntrySheet sheet = new EntrySheet(file, comparison, page);
            Form form = SectionForm.of(section, sheet.proposed()).refused(EntryRefusals.told(refused, page));
            return view(file(), form, EntryRefusals.status(refused));
        }
        return page.redirect(EntryPages.HOME + "?done=drop");
    }

    private static Form withMoreRows(MultivaluedMap<String, String> typed) {
        MultivaluedMap<String, String> more = new MultivaluedHashMap<>();
        more.putAll(typed);
        int rows = Math.min(MOST_ROWS, SectionReader.rows(Form.of(typed)) + MORE_ROWS);
        more.putSingle("rows", String.valueOf(rows));
        return Form.of(more);
    }

    private Response view(OwnEntryFile file, Form form, int status) {
        EntrySheet sheet = new EntrySheet(file, comparison, page);
        return View.of("listing/section")
                .with("form", form)
                .with("file", file)
                .with("sheet", sheet)
                .with("section", section())
                .with("view", new SectionView(page, terms(), sheet.proposed()))
                .status(status);
    }

    private OwnEntryFile file() {
        return own.open(access.own(), page.language());
    }

    private EntrySection section() {
        return EntrySection.of(code).orElseThrow(BusinessRejection::notFound);
    }

    private Terms terms() {
        return vocabulary.in(page.language());
    }
}
