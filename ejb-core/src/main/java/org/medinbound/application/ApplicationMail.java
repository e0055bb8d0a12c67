package org.medinbound.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.medinbound.access.Role;
import org.medinbound.account.PortalLinks;
import org.medinbound.application.store.ApplicationReading;
import org.medinbound.application.store.Applications;
import org.medinbound.document.CaseVault;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;

/**
 * Mail to the contact person of an application, in its language. The link opens this application only: its mailbox was typed into
 * a form and need not be one that the register knows. What is asked stands on the page, not in the mail.
 */
@ApplicationScoped
public class ApplicationMail {
    @Inject
    Outbox outbox;

    @Inject
    PortalLinks links;

    @Inject
    CaseVault vault;

    /** Tells the agency; the texts get the reference as {0}, the agency's name as {1} and the arguments from {2}. */
    public void tell(Applications.Locked application, String template, Object... arguments) {
        Contact contact = ApplicationReading.contact(vault.open(application.reference(), application.contactSealed()));
        if (contact.mailbox().isEmpty()) {
            return;
        }
        List<Object> texts = new ArrayList<>();
        texts.add(application.reference());
        texts.add(application.name());
        for (Object argument : arguments) {
            texts.add(argument instanceof LocalDate day ? day(day, application.language()) : argument);
        }
        String link = links.issue(Role.GUARANTOR, application.reference(), contact.mailbox(), application.language());
        outbox.put(new Mail(template, application.language(), contact.mailbox(), texts, link, application.reference()));
    }

    private static String day(LocalDate day, String language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.equals("ja") ? Locale.JAPAN : Locale.UK)
                .format(day);
    }
}
