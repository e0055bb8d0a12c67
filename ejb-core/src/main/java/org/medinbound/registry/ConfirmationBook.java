package org.medinbound.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.account.PortalLinks;
import org.medinbound.agency.AgencyContact;
import org.medinbound.agency.AgencyContacts;
import org.medinbound.agency.ContactRole;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.registry.store.ConfirmationRows;
import org.medinbound.registry.store.ConfirmationRows.Rule;
import org.medinbound.shared.SystemClock;

/**
 * Sends and notes the yearly confirmation, in the caller's transaction; checks no right: its callers did. An agency that nobody can
 * be reached at gets a row without a letter, so that the desk sees it.
 */
@ApplicationScoped
public class ConfirmationBook {
    @Inject
    private Jdbi jdbi;

    @Inject
    private AgencyContacts contacts;

    @Inject
    private PortalLinks links;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** Asks those of the agencies that were not asked in the year yet; answers how many letters were queued. */
    long ask(Collection<String> numbers, int year) {
        Instant now = clock.instant();
        Rule rule = jdbi.withHandle(h -> ConfirmationRows.rule(h, today()));
        LocalDate due = today().plusWeeks(rule.weeks());
        List<String> begun = jdbi.withHandle(h -> ConfirmationRows.begin(h, numbers, year, rule.version(), now, due));
        Map<String, List<AgencyContact>> receivers = contacts.forRole(begun, ContactRole.REPRESENTATIVE);
        receivers.forEach((number, people) -> people.forEach(person -> send("contacts-confirm", person, due)));
        jdbi.useHandle(h -> ConfirmationRows.sent(h, receivers.keySet(), year, now));
        return receivers.size();
    }

    /** Reminds the agencies of the year that have not answered; answers how many. */
    long remind(Collection<String> numbers, int year) {
        Map<String, LocalDate> due =
                jdbi.withHandle(h -> ConfirmationRows.reminded(h, numbers, year, today(), clock.instant()));
        contacts.forRole(due.keySet(), ContactRole.REPRESENTATIVE)
                .forEach((number, people) ->
                        people.forEach(person -> send("contacts-remind", person, due.getOrDefault(number, today()))));
        return due.size();
    }

    /** The agency sent a change notice: that answers the question of this year, if it was asked. */
    void changed(String number) {
        answer(number, "changed");
    }

    boolean answer(String number, String answer) {
        return jdbi.withHandle(h -> ConfirmationRows.answer(
                h,
                number,
                today().getYear(),
                answer,
                clock.instant(),
                Actors.current().id()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SystemClock.TOKYO);
    }

    private void send(String template, AgencyContact person, LocalDate due) {
        outbox.put(new Mail(
                template,
                person.language(),
                person.mailbox(),
                List.of(
                        person.number(),
                        Date.from(due.atStartOfDay(SystemClock.TOKYO).toInstant())),
                links.issue(Role.GUARANTOR, person.number(), person.mailbox(), person.language()),
                person.number()));
    }
}
