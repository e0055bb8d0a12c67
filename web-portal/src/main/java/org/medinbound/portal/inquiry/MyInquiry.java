package org.medinbound.portal.inquiry;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.medinbound.portal.web.Page;

/** Where a patient's session begins: the page of the own inquiry. */
@Path("my/inquiry")
public class MyInquiry {
    @Inject
    private Page page;

    @GET
    public Response lead() {
        String reference = page.subject();
        return page.redirect(reference == null ? "/sign-in" : "/inquiries/" + reference);
    }
}
