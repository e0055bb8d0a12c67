package org.medinbound.hospital;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Role;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.account.PortalLinks;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.shared.BusinessRejection;

/** The way of a hospital into its own account: a link to the mailbox of its international department, then a code. */
@Stateless
@UseCase
public class HospitalAccounts {
    @Inject
    HospitalMail mail;

    @Inject
    PortalLinks links;

    @Inject
    Outbox outbox;

    /** Mails the hospital a link to its account. */
    @Requires(Right.HOSPITAL_MANAGE)
    public void invite(@Subject String slug) {
        if (mail.contact(slug).isEmpty()) {
            throw BusinessRejection.notFound();
        }
        mail.tell(slug, "hospital-invitation", slug);
    }

    /**
     * Mails a link, if the hospital's mailbox was named. Tells the caller nothing, so that nobody can find out who takes part.
     *
     * @param typedName the hospital's short name in addresses
     * @param language of the page on which it was asked for
     */
    @Requires(value = Right.PUBLIC, recorded = false)
    public void requestLink(String typedName, String typedMailbox, String language) {
        mail.contact(typedName.strip().toLowerCase(Locale.ROOT))
                .filter(c -> c.mailbox().equalsIgnoreCase(typedMailbox.strip()))
                .ifPresent(c -> outbox.put(new Mail(
                        "hospital-link",
                        language,
                        c.mailbox(),
                        List.of(language.equals("ja") ? c.nameJa() : c.name()),
                        links.issue(Role.HOSPITAL, HospitalAccess.subject(c.slug()), c.mailbox(), language),
                        c.slug())));
    }
}
