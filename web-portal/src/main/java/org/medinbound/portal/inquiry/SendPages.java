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
import org.medinbound.inquiry.DeskClock;
import org.medinbound.inquiry.InquiryDraft;
import org.medinbound.inquiry.InquiryDrafts;
import org.medinbound.inquiry.InquirySubmission;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.RateLimit;
import org.medinbound.portal.web.View;
import org.medinbound.shared.BusinessRejection;

/** Sending the draft, once however often the button is pressed, and leaving it for later. */
@Path("inquiries")
@Produces(MediaType.TEXT_HTML)
public class SendPages {
    @Inject
    private InquiryDrafts drafts;

    @Inject
    private InquirySubmission submission;

    @Inject
    private StepViews views;

    @Inject
    private RateLimit limit;

    @Inject
    private DeskClock clock;

    @Inject
    private Page page;

    @Context
    private HttpServletRequest request;

    @POST
    @Path("new/check")
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

    @GET
    @Path("sent")
    public Response sent() {
        page.personal();
        Optional<InquiryDraft> draft =
                DraftCookie.token(request).flatMap(drafts::open).filter(InquiryDraft::sent);
        if (draft.isEmpty()) {
            return page.redirect("/inquiries/new");
        }
        return View.of("inquiry/sent")
                .with("reference", draft.get().reference())
                .with("due", clock.within(DeskClock.FIRST_CHECK))
                .status(200);
    }

    @GET
    @Path("new/later")
    public Response later() {
        page.personal();
        Optional<InquiryDraft> draft =
                DraftCookie.token(request).flatMap(drafts::open).filter(d -> !d.sent());
        if (draft.isEmpty()) {
            return page.redirect("/inquiries/new");
        }
        return View.of("inquiry/later")
                .with("step", draft.get().step())
                .with("mailbox", draft.get().form().text("email"))
                .with("mailed", request.getParameter("mailed") != null)
                .status(200);
    }

    /** Mails the link to the draft. */
    @POST
    @Path("new/later")
    public Response mail() {
        Optional<String> token = DraftCookie.token(request);
        Optional<InquiryDraft> draft = token.flatMap(drafts::open).filter(d -> !d.sent());
        if (token.isEmpty() || draft.isEmpty()) {
            return page.redirect("/inquiries/new");
        }
        limit.mailbox(draft.get().form().text("email"));
        drafts.mailLink(token.get());
        return page.redirect("/inquiries/new/later?mailed=1");
    }
}
