package org.medinbound.portal.inquiry;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.medinbound.inquiry.DeskClock;
import org.medinbound.inquiry.InquiryDraft;
import org.medinbound.inquiry.InquiryDrafts;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.View;

/** What the writer sees after sending, and again when coming back by the browser's history. */
@Path("inquiries/sent")
@Produces(MediaType.TEXT_HTML)
public class SentPage {
    @Inject
    private InquiryDrafts drafts;

    @Inject
    private DeskClock clock;

    @Inject
    private Page page;

    @Context
    private HttpServletRequest request;

    @GET
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
}
