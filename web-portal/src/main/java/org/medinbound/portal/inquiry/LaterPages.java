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
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.RateLimit;
import org.medinbound.portal.web.View;

/** Leaving a draft for later, with a link by mail. */
@Path("inquiries/new/later")
@Produces(MediaType.TEXT_HTML)
public class LaterPages {
    @Inject
    private InquiryDrafts drafts;

    @Inject
    private RateLimit limit;

    @Inject
    private Page page;

    @Context
    private HttpServletRequest request;

    @GET
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
