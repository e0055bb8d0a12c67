package org.medinbound.agency;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.AccessRecord;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Role;
import org.medinbound.access.UseCase;
import org.medinbound.account.PortalLinks;
import org.medinbound.agency.store.ContactRows;
import org.medinbound.document.SystemVault;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;

/** The agency's door: a link is mailed to who names the list number and a mailbox that the registry knows. */
@Stateless
@UseCase
public class AgencySignIn {
    @Inject
    private Jdbi jdbi;

    @Inject
    private SystemVault vault;

    @Inject
    private PortalLinks links;

    @Inject
    private Outbox outbox;

    @Inject
    private AccessRecord record;

    /**
     * Mails a link when number and mailbox belong together. Tells the caller nothing, so that nobody finds out which mailboxes an
     * agency has. Records itself what happened, because only here it is known whether the agency is meant.
     */
    @Requires(value = Right.PUBLIC, recorded = false)
    public void requestLink(String typedNumber, String typedMailbox) {
        String number = plain(typedNumber)
                .replaceAll("[\\s\\u2010-\\u2015\\u2212\\u30FC]+", "-")
                .replaceAll("-+", "-");
        jdbi.withHandle(h -> ContactRows.withMailbox(h, vault, number, plain(typedMailbox)))
                .ifPresent(this::send);
    }

    private void send(AgencyContact contact) {
        String address = links.issue(Role.GUARANTOR, contact.number(), contact.mailbox(), contact.language());
        outbox.put(new Mail(
                "agency-link",
                contact.language(),
                contact.mailbox(),
                List.of(contact.number()),
                address,
                contact.number()));
        record.done(Actors.current(), "AgencySignIn.requestLink", contact.number());
    }

    /** Full-width letters and digits are what a Japanese keyboard gives. */
    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
