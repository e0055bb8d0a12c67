package org.medinbound.acceptance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.medinbound.acceptance.model.AcceptanceRequest;
import org.medinbound.access.Role;
import org.medinbound.account.PortalLinks;
import org.medinbound.inquiry.CaseMail;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;

/** Mail to the international department of a hospital: what happened, with a link to its request. Nothing of the patient in it. */
@ApplicationScoped
public class RequestMail {
    @Inject
    Outbox outbox;

    @Inject
    PortalLinks links;

    /** Tells the hospital; the texts get the request's reference as {0} and the arguments from {1}. */
    void toHospital(AcceptanceRequest request, String template, Object... arguments) {
        outbox.put(new Mail(
                template,
                request.mailLanguage(),
                request.mailbox(),
                CaseMail.written(request.reference(), request.mailLanguage(), arguments),
                links.issue(Role.HOSPITAL, request.reference(), request.mailbox(), request.mailLanguage()),
                request.inquiryReference()));
    }
}
