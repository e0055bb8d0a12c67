package org.medinbound.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.medinbound.access.Role;
import org.medinbound.account.PortalLinks;
import org.medinbound.hospital.store.HospitalStore;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.shared.SystemClock;

/** Mail to the international department of a hospital, with a link to its account. For use cases of other capabilities. */
@ApplicationScoped
public class HospitalMail {
    /** Language in which hospitals are written to. */
    public static final String LANGUAGE = "ja";

    @Inject
    HospitalStore store;

    @Inject
    PortalLinks links;

    @Inject
    Outbox outbox;

    /** Where the hospital is written to; empty when there is no such hospital. */
    public Optional<HospitalContact> contact(String slug) {
        return store.contact(slug);
    }

    /**
     * Mails the hospital; nothing happens when it left the directory.
     *
     * @param about reference for the delivery record
     * @param arguments of the texts from {1}; {0} is the hospital's name
     */
    public void tell(String slug, String template, String about, Object... arguments) {
        contact(slug).ifPresent(contact -> {
            List<Object> all = new ArrayList<>();
            all.add(contact.nameJa());
            for (Object argument : arguments) {
                all.add(written(argument));
            }
            outbox.put(new Mail(
                    template,
                    LANGUAGE,
                    contact.mailbox(),
                    all,
                    links.issue(Role.HOSPITAL, HospitalAccess.subject(slug), contact.mailbox(), LANGUAGE),
                    about));
        });
    }

    /** Days and times as people who read the language write them, times of Tokyo. */
    private static Object written(Object argument) {
        Locale locale = Locale.forLanguageTag(LANGUAGE);
        if (argument instanceof LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(day);
        }
        if (argument instanceof Instant instant) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withLocale(locale)
                    .format(instant.atZone(SystemClock.TOKYO));
        }
        return argument;
    }
}
