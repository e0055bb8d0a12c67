package org.medinbound.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Role;
import org.medinbound.account.PortalLinks;
import org.medinbound.agency.AgencyContact;
import org.medinbound.agency.AgencyContacts;
import org.medinbound.agency.ContactRole;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.reporting.store.ReportRoom;

/** Tells the agency's contacts for reports that a report came, and what is to be corrected by when. Nothing of patients in it. */
@ApplicationScoped
class ReportMail {
    @Inject
    private AgencyContacts contacts;

    @Inject
    private PortalLinks links;

    @Inject
    private Outbox outbox;

    ReportMail() {}

    void received(ReportRoom.Receipt receipt) {
        Instant correctBy = receipt.correctBy();
        String template = correctBy == null ? "report-received" : "report-correction";
        for (AgencyContact contact : contacts.forRole(receipt.number(), ContactRole.REPORTS)) {
            outbox.put(new Mail(
                    template,
                    contact.language(),
                    contact.mailbox(),
                    List.of(
                            receipt.number(),
                            Date.from(receipt.period().atDay(15).atStartOfDay().toInstant(ZoneOffset.UTC)),
                            Date.from(receipt.receivedAt()),
                            receipt.lines(),
                            receipt.faults(),
                            lastDay(correctBy)),
                    links.issue(Role.GUARANTOR, receipt.number(), contact.mailbox(), contact.language()),
                    receipt.number()));
        }
    }

    /** The last day on which it is in time: the instant is the first that is too late. */
    private static Date lastDay(@Nullable Instant correctBy) {
        return Date.from(correctBy == null ? Instant.EPOCH : correctBy.minusSeconds(1));
    }
}
