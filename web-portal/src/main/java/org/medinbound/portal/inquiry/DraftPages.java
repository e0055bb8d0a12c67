package org.medinbound.portal.inquiry;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medinbound.inquiry.DraftKey;
import org.medinbound.inquiry.InquiryDraft;
import org.medinbound.inquiry.InquiryDrafts;
import org.medinbound.inquiry.InquiryForm;
import org.medinbound.portal.hospital.WithdrawnHospitals;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.shared.Problem;

/** Writing an inquiry, one thing a page. Every page is saved before the next one is shown. */
@Path("inquiries/new")
@Produces(MediaType.TEXT_HTML)
public class DraftPages {
    @Inject
    private InquiryDrafts drafts;

    @Inject
    private StepViews views;

    @Inject
    private WithdrawnHospitals withdrawn;

    @Inject
    private Page page;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    /** The first page: what it needs and how long it takes. */
    @GET
    public Response begin(@QueryParam("hospital") @DefaultValue("") String hospital) {
        return withdrawn.answer(page, hospital).orElseGet(() -> {
            page.personal();
            return View.of("inquiry/begin")
                    .with("hospital", hospital)
                    .with("continues", draft().filter(d -> !d.sent()).isPresent())
                    .status(200);
        });
    }

    /** Begins a draft, or goes on with the one that this browser holds. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(
            @FormParam("hospital") @DefaultValue("") String hospital, @FormParam("go") @DefaultValue("") String go) {
        Optional<Response> gone = withdrawn.answer(page, hospital);
        if (gone.isPresent()) {
            return gone.get();
        }
        Optional<InquiryDraft> held = draft().filter(d -> !d.sent());
        if (held.isPresent() && !go.equals("afresh")) {
            String token = DraftCookie.token(request).orElseThrow();
            wish(token, held.get().form(), hospital);
            return page.redirect("/inquiries/new/" + held.get().step());
        }
        DraftKey key = drafts.start(page.language());
        DraftCookie.set(request, response, key.token());
        wish(key.token(), new InquiryForm(Map.of()), hospital);
        return page.redirect("/inquiries/new/kind");
    }

    private void wish(String token, InquiryForm form, String hospital) {
        if (hospital.matches("[a-z0-9-]{1,80}") && !form.list("hospitals").contains(hospital)) {
            List<String> all = new ArrayList<>(form.list("hospitals"));
            all.add(hospital);
            Map<String, String> typed = new LinkedHashMap<>(form.values());
            typed.put("hospitals", String.join(",", all));
            String step = draft(token).map(InquiryDraft::step).orElse("kind");
            drafts.save(token, "wishes", typed);
            drafts.standAt(token, step);
        }
    }

    @GET
    @Path("{step: kind|about|medical|wishes|consent}")
    public Response show(@PathParam("step") String step) {
        page.personal();
        Optional<InquiryDraft> draft = draft();
        if (draft.isEmpty()) {
            return page.redirect("/inquiries/new");
        }
        return draft.get().sent()
                ? page.redirect("/inquiries/sent")
                : views.of(step, draft.get(), form(draft.get().form())).status(200);
    }

    @POST
    @Path("{step: kind|about|medical|wishes|consent}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("step") String step, MultivaluedMap<String, String> sent) {
        page.personal();
        Optional<String> token = DraftCookie.token(request);
        Optional<InquiryDraft> draft = draft();
        if (token.isEmpty() || draft.isEmpty()) {
            return page.redirect("/inquiries/new");
        }
        if (draft.get().sent()) {
            return page.redirect("/inquiries/sent");
        }
        Map<String, String> typed = new LinkedHashMap<>();
        sent.forEach((name, values) -> typed.put(name, String.join(",", values)));
        List<Problem> problems = drafts.save(token.get(), step, typed);
        if (sent.containsKey("later")) {
            return page.redirect("/inquiries/new/later");
        }
        if (!problems.isEmpty()) {
            return views.of(step, draft.get(), Form.of(sent).refused(problems)).status(422);
        }
        return page.redirect("/inquiries/new/" + InquiryForm.after(step));
    }

    private Optional<InquiryDraft> draft() {
        return DraftCookie.token(request).flatMap(this::draft);
    }

    private Optional<InquiryDraft> draft(String token) {
        return drafts.open(token);
    }

    static Form form(InquiryForm form) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        form.values().forEach((name, value) -> {
            if (name.equals("hospitals") || name.equals("consents")) {
                values.put(name, form.list(name));
            } else {
                values.putSingle(name, value);
            }
        });
        return Form.of(values);
    }
}
