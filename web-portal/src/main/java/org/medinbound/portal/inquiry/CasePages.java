package org.medinbound.portal.inquiry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.medinbound.inquiry.CasePage;
import org.medinbound.inquiry.DeskClock;
import org.medinbound.inquiry.InquiryDrafts;
import org.medinbound.inquiry.OwnInquiry;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;

/** The page of an inquiry: where it stands, whose turn it is and by when, and the one thing to do. */
@Path("inquiries/{reference: " + CasePages.REFERENCE + "}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class CasePages {
    static final String REFERENCE = "[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}";

    @Inject
    private OwnInquiry own;

    @Inject
    private InquiryDrafts drafts;

    @Inject
    private DeskClock clock;

    @Inject
    private Page page;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @PathParam("reference")
    private String reference = "";

    @GET
    public Response show(@QueryParam("done") @DefaultValue("") String done) {
        page.personal();
        if (!reference.equals(page.subject())) {
            return page.redirect("/sign-in");
        }
        Optional<CasePage> shown = own.open(reference, page.language());
        return shown.isPresent() ? view(shown.get(), Form.empty(), done).status(200) : draft();
    }

    /** Not sent yet: the writer came back by the link of the draft. */
    private Response draft() {
        String token = drafts.resume(reference).orElseThrow(BusinessRejection::notFound);
        DraftCookie.set(request, response, token);
        return page.redirect("/inquiries/new/"
                + drafts.open(token).orElseThrow(BusinessRejection::notFound).step());
    }

    private View view(CasePage shown, Form form, String done) {
        return view(page, shown, clock.today(), form, done.matches("answered|message|accepted|withdrawn") ? done : "");
    }

    static View view(Page page, CasePage shown, LocalDate today, Form form, String done) {
        return View.of("inquiry/case")
                .with("shown", shown)
                .with("head", new CaseHead(page, shown, today))
                .with("form", form)
                .with("done", done);
    }

    @POST
    @Path("messages")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(MultivaluedMap<String, String> sent) {
        page.personal();
        Form form = Form.of(sent);
        try {
            own.write(reference, form.value("message"));
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
                throw refused;
            }
            CasePage shown = own.open(reference, page.language()).orElseThrow(BusinessRejection::notFound);
            return view(shown, form.refused(Fields.at("message", refused)), "").status(422);
        }
        return page.redirect("/inquiries/" + reference + "?done=message#messages");
    }

    @GET
    @Path("files/{file: [0-9a-f-]{36}}")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("file") String file) {
        return Attachments.download(
                own.file(reference, UUID.fromString(file)).orElseThrow(BusinessRejection::notFound));
    }

    @GET
    @Path("withdraw")
    public View askWithdraw() {
        page.personal();
        CasePage shown = own.open(reference, page.language()).orElseThrow(BusinessRejection::notFound);
        return View.of("inquiry/withdraw").with("reference", shown.standing().reference());
    }

    @POST
    @Path("withdraw")
    public Response withdraw() {
        own.withdraw(reference);
        return page.redirect("/inquiries/" + reference + "?done=withdrawn");
    }
}
