package org.medinbound.notification.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medinbound.access.Actor;
import org.medinbound.agency.AgencyContact;
import org.medinbound.agency.AgencyContacts;
import org.medinbound.agency.AgencyHouse;
import org.medinbound.agency.BouncedContacts;
import org.medinbound.agency.ContactDesk;
import org.medinbound.agency.ContactForm;
import org.medinbound.agency.ContactRole;
import org.medinbound.agency.ContactState;
import org.medinbound.database.Wired;
import org.medinbound.document.SystemVault;
import org.medinbound.guarantor.RegisterChanges;
import org.medinbound.guarantor.RegisterSheet;
import org.medinbound.notification.Bounces;
import org.medinbound.notification.Mail;
import org.medinbound.settings.Settings;
import org.medinbound.settings.TestSettings;

/** What a mail server answers to the name of a recipient, over the wire, and what becomes of the agency's contact. */
class RefusedRecipientTest {
    private final Map<String, String> configuration = new HashMap<>();
    private final Settings settings = TestSettings.from(configuration);
    private final AgencyHouse house = new AgencyHouse();
    private final AgencyContacts contacts = house.get(AgencyContacts.class);
    private final SystemVault vault = house.get(SystemVault.class);
    private final QueuedMail outbox = new QueuedMail(house.jdbi, vault, settings, house.clock);
    private final MailSender sender = new MailSender(
            new Wired(house.jdbi, vault, house.clock, told()).get(MailClaims.class), settings, house.clock);

    @BeforeEach
    void registers() {
        RegisterSheet sheet =
                new RegisterSheet("架空A", "A", LocalDate.of(2020, 4, 1), "gone@a.example", "03", "", List.of("en"));
        act(AgencyHouse.OFFICER, () -> house.get(RegisterChanges.class).create("B-001", sheet, "決定"));
        act(AgencyHouse.OFFICER, () -> house.get(ContactDesk.class)
                .add(
                        "B-001",
                        new ContactForm("", "", "other@a.example", "ja", List.of(), Set.of(ContactRole.ACCOUNTING)),
                        "電話で確認"));
    }

    @Test
    void aRecipientThatTheServerDoesNotKnowMarksItsContactAndMailGoesToAnotherOne() throws IOException {
        try (RefusingServer server = new RefusingServer("RCPT", "550 5.1.1 no such user")) {
            send(server);
        }
        assertThat(contacts.of("B-001"))
                .filteredOn(contact -> contact.state() == ContactState.BOUNCED)
                .singleElement()
                .returns("gone@a.example", AgencyContact::mailbox)
                .returns("5.1.1", AgencyContact::bounceCode);
        assertThat(contacts.forRole("B-001", ContactRole.REPRESENTATIVE))
                .extracting(AgencyContact::mailbox)
                .containsExactly("other@a.example");
        assertThat(house.as(
                        AgencyHouse.OFFICER, () -> house.get(ContactDesk.class).bouncedCount()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user, BOUNCED",
        "RCPT, 550 5.7.1 refused as unwanted, CURRENT",
        "RCPT, 552 5.2.2 mailbox full, CURRENT",
        "RCPT, 450 4.2.1 try later, CURRENT",
        "MAIL, 550 5.1.8 sender not known, CURRENT",
        "., 554 5.7.1 looks like spam, CURRENT"
    })
    void onlyAMailboxThatIsGoneForGoodMarksItsContact(String command, String answer, ContactState state)
            throws IOException {
        try (RefusingServer server = new RefusingServer(command, answer)) {
            send(server);
        }
        assertThat(contacts.of("B-001"))
                .filteredOn(contact -> contact.mailbox().equals("gone@a.example"))
                .extracting(AgencyContact::state)
                .containsExactly(state);
    }

    private void send(RefusingServer server) {
        configuration.put("smtp.url", "smtp://127.0.0.1:" + server.port());
        act(Actor.system("mail"), () -> {
            outbox.put(new Mail("frame", "ja", "gone@a.example", List.of(), null, "B-001"));
            assertThat(sender.sendDue()).as("what the server took").isZero();
        });
    }

    /** Whoever waits for mail that came back: the contacts of the agencies, as in the product. */
    private Object told() {
        List<Bounces> listeners = List.of(house.get(BouncedContacts.class));
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("forEach")) {
                        @SuppressWarnings("unchecked")
                        Consumer<? super Bounces> consumer = (Consumer<? super Bounces>) arguments[0];
                        listeners.forEach(consumer);
                        return null;
                    }
                    return listeners.iterator();
                });
    }

    private void act(Actor actor, Runnable deed) {
        house.as(actor, () -> {
            deed.run();
            return true;
        });
    }
}
