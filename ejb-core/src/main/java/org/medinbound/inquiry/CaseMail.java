package org.medinbound.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.medinbound.access.Role;
import org.medinbound.account.PortalLinks;
import org.medinbound.document.CaseVault;
import org.medinbound.inquiry.model.Inquiry;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;

/** Mail to the sender of a case: what happened, in the sender's language, with a link to the case. No medical words in mail. */
@ApplicationScoped
public class CaseMail {
    @Inject
    Outbox outbox;

    @Inject
    PortalLinks links;

    @Inject
    CaseVault vault;

    /** Tells the sender; the texts get the reference as {0} and the arguments from {1}, days written out in the language. */
    public void toSender(Inquiry inquiry, String template, Object... arguments) {
        Person person = person(inquiry);
        String link = links.issue(Role.PATIENT, inquiry.reference(), person.mailbox(), inquiry.language());
        outbox.put(new Mail(
                template,
                inquiry.language(),
                person.mailbox(),
                written(inquiry.reference(), inquiry.language(), arguments),
                link,
                inquiry.reference()));
    }

    /** Name and mailbox; empty texts when the case's key was destroyed. */
    public Person person(Inquiry inquiry) {
        Map<String, String> texts = TextMap.split(vault.open(inquiry.reference(), inquiry.personSealed()));
        return new Person(texts.getOrDefault("name", ""), texts.getOrDefault("email", ""));
    }

    /** Arguments of a mail: the reference first, days as people write them. */
    public static List<Object> written(String reference, String language, Object... arguments) {
        List<Object> texts = new ArrayList<>();
        texts.add(reference);
        for (Object argument : arguments) {
            texts.add(argument instanceof LocalDate day ? day(day, language) : argument);
        }
        return texts;
    }

    /** A day as people who read the language write it. */
    public static String day(LocalDate day, String language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(language.equals("en") ? "en-GB" : language))
                .format(day);
    }
}
