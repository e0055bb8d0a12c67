package org.medinbound.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.agency.AgencyContact;
import org.medinbound.agency.AgencyContacts;
import org.medinbound.agency.ContactRole;
import org.medinbound.notification.Mail;
import org.medinbound.reminder.model.DueReminder;
import org.medinbound.reminder.store.AwaitedReports.Awaited;
import org.medinbound.settings.Settings;
import org.medinbound.shared.SystemClock;

/** The words of reminders, to the agency's contact for reports and in the contact's language. */
@ApplicationScoped
public class ReminderMail {
    /** Language in which nobody can be written to. */
    private static final String NOBODY = "ja";

    @Inject
    private AgencyContacts contacts;

    @Inject
    private Settings settings;

    public ReminderMail() {}

    /** A letter; its mail is null when no mailbox is known. */
    record Letter(long guarantor, String language, @Nullable Mail mail) {}

    List<Letter> to(DueReminder reminder, List<Awaited> awaited) {
        Map<String, List<AgencyContact>> reached =
                contacts.forRole(awaited.stream().map(Awaited::number).toList(), ContactRole.REPORTS);
        return awaited.stream()
                .map(one -> reached.getOrDefault(one.number(), List.of()).stream()
                        .findFirst()
                        .map(contact -> new Letter(one.id(), contact.language(), mail(reminder, one, contact)))
                        .orElseGet(() -> new Letter(one.id(), NOBODY, null)))
                .toList();
    }

    private Mail mail(DueReminder reminder, Awaited awaited, AgencyContact contact) {
        String language = contact.language();
        String name = language.equals("ja") || awaited.nameEn().isBlank() ? awaited.name() : awaited.nameEn();
        return new Mail(
                "report-reminder-" + reminder.stage().name().toLowerCase(Locale.ROOT),
                language,
                contact.mailbox(),
                List.of(
                        name,
                        awaited.number(),
                        day(reminder.month().period().atDay(1)),
                        day(reminder.month().dueOn())),
                settings.baseUrl() + "/" + language + "/my/agency/reports",
                awaited.number());
    }

    private static Date day(LocalDate day) {
        return Date.from(day.atTime(12, 0).atZone(SystemClock.TOKYO).toInstant());
    }
}
