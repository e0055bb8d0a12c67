package org.medinbound.portal.inquiry;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.medinbound.inquiry.InquiryDraft;
import org.medinbound.inquiry.InquiryDrafts;
import org.medinbound.inquiry.InquirySubmission;
import org.medinbound.portal.web.Page;
import org.medinbound.shared.BusinessRejection;

/** Sending the draft, once however often the button is pressed. */
@Path("inquiries/new/check")
@Produces(MediaType.TEXT_HTML)
public class SendPages {
    @Inject
    private InquiryDrafts drafts;

    @Inject
    private InquirySubmission submission;

    @Inject
    private StepViews views;

    @Inject
    private Page page;

    @Context
    private HttpServletRequest request;

    @GET
    public Response show() {
        return views.show(
                "check", DraftCookie.token(request).flatMap(drafts::open), draft -> DraftPages.form(draft.form()));
    }

    @POST
    public Response send() {
        page.personal();
        Optional<String> token = DraftCookie.token(request);
        Optional<InquiryDraft> draft = token.flatMap(drafts::open);
        if (token.isEmpty() || draft.isEmpty()) {
            return page.redirect("/inquiries/new");
        }
        try {
            submission.send(token.get());
        } catch (BusinessRejection refused) {
            if (refused.kind() != BusinessRejection.Kind.INVALID) {
                throw refused;
            }
            return views.of(
                            "check",
                            draft.get(),
                            DraftPages.form(draft.get().form()).refused(refused))
                    .status(422);
        }
        return page.redirect("/inquiries/sent");
    }
}
