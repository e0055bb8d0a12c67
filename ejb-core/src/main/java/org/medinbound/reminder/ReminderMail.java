package org.medinbound.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medinbound.agency.AgencyContact;
import org.medinbound.agency.AgencyContacts;
import org.medinbound.agency.ContactRole;
import org.medinbound.notification.Mail;
import org.medinbound.reminder.model.DueReminder;
import org.medinbound.reminder.store.AwaitedCorrections;
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

    /** A letter about a correction; its mail is null when no mailbox is known. */
    record CorrectionLetter(
            long report,
            int findings,
            String language,
            @Nullable Mail mail) {}

    List<Letter> to(DueReminder reminder, List<Awaited> awaited) {
        Map<String, List<AgencyContact>> reached =
                contacts.forRole(awaited.stream().map(Awaited::number).toList(), ContactRole.REPORTS);
        return awaited.stream()
                .map(one -> first(reached, one.number())
                        .map(contact -> new Letter(one.id(), contact.language(), mail(reminder, one, contact)))
                        .orElseGet(() -> new Letter(one.id(), NOBODY, null)))
                .toList();
    }

    List<CorrectionLetter> corrections(DueReminder reminder, List<AwaitedCorrections.Awaited> awaited) {
        Map<String, List<AgencyContact>> reached = contacts.forRole(
                awaited.stream()
                        .map(AwaitedCorrections.Awaited::number)
                        .distinct()
                        .toList(),
                ContactRole.REPORTS);
        return awaited.stream()
                .map(one -> first(reached, one.number())
                        .map(contact -> new CorrectionLetter(
                                one.report(), one.findings(), contact.language(), correction(reminder, one, contact)))
                        .orElseGet(() -> new CorrectionLetter(one.report(), one.findings(), NOBODY, null)))
                .toList();
    }

    private static Optional<AgencyContact> first(Map<String, List<AgencyContact>> reached, String number) {
        return reached.getOrDefault(number, List.of()).stream().findFirst();
    }

    private Mail mail(DueReminder reminder, Awaited awaited, AgencyContact contact) {
        String language = contact.language();
        return new Mail(
                "report-reminder-" + stage(reminder),
                language,
                contact.mailbox(),
                List.of(
                        name(language, awaited.name(), awaited.nameEn()),
                        awaited.number(),
                        day(reminder.month().period().atDay(1)),
                        day(reminder.month().dueOn())),
                settings.baseUrl() + "/" + language + "/my/agency/reports",
                awaited.number());
    }

    private Mail correction(DueReminder reminder, AwaitedCorrections.Awaited awaited, AgencyContact contact) {
        String language = contact.language();
        return new Mail(
                "correction-reminder-" + stage(reminder),
                language,
                contact.mailbox(),
                List.of(
                        name(language, awaited.name(), awaited.nameEn()),
                        awaited.number(),
                        day(reminder.month().period().atDay(1)),
                        day(reminder.month().dueOn()),
                        awaited.findings()),
                settings.baseUrl() + "/" + language + "/my/agency/reports/"
                        + reminder.month().period(),
                awaited.number());
    }

    private static String stage(DueReminder reminder) {
        return reminder.stage().name().toLowerCase(Locale.ROOT);
    }

    private static String name(String language, String name, String nameEn) {
        return language.equals("ja") || nameEn.isBlank() ? name : nameEn;
    }

    private static Date day(LocalDate day) {
        return Date.from(day.atTime(12, 0).atZone(SystemClock.TOKYO).toInstant());
    }
}
