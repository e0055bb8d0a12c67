package org.medinbound.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medinbound.access.Actor;
import org.medinbound.guarantor.RegisterChanges;
import org.medinbound.guarantor.RegisterSheet;
import org.medinbound.notification.Bounce;

/** Mail that came back for good marks the contact until the desk corrects it; other failures mark nobody. */
class BouncedContactsTest {
    private final AgencyHouse house = new AgencyHouse();
    private final AgencyContacts contacts = house.get(AgencyContacts.class);
    private final ContactDesk desk = house.get(ContactDesk.class);

    @BeforeEach
    void registers() {
        RegisterSheet sheet =
                new RegisterSheet("架空A", "A", LocalDate.of(2020, 4, 1), "one@a.example", "03", "", List.of("en"));
        act(AgencyHouse.OFFICER, () -> house.get(RegisterChanges.class).create("B-001", sheet, "決定"));
    }

    @Test
    void aMailboxThatIsGoneIsMarkedAndNotWrittenToUntilItIsCorrected() {
        bounce("ONE@a.example", "5.1.1");
        AgencyContact marked = contacts.of("B-001").get(0);
        assertThat(marked.state()).isEqualTo(ContactState.BOUNCED);
        assertThat(marked.bounceCode()).isEqualTo("5.1.1");
        assertThat(contacts.forRole("B-001", ContactRole.REPORTS)).isEmpty();
        assertThat(house.as(AgencyHouse.OFFICER, () -> desk.bounced(1, 10)).total())
                .isEqualTo(1);

        ContactForm corrected =
                new ContactForm("", "", "two@a.example", "ja", List.of(), Set.of(ContactRole.REPRESENTATIVE));
        act(AgencyHouse.OFFICER, () -> desk.change("B-001", marked.id(), marked.version(), corrected, "電話で確認"));
        assertThat(contacts.forRole("B-001", ContactRole.REPORTS))
                .extracting(AgencyContact::mailbox)
                .containsExactly("two@a.example");
        assertThat(house.as(AgencyHouse.OFFICER, () -> desk.sheet("B-001")).events())
                .extracting(ContactEvent::action)
                .containsExactly("CHANGE", "BOUNCE", "ADD");
    }

    @Test
    void aFullMailboxOrAPassingFailureMarksNobody() {
        bounce("one@a.example", "5.2.2");
        bounce("one@a.example", "4.4.1");
        bounce("somebody@else.example", "5.1.1");
        assertThat(contacts.of("B-001")).extracting(AgencyContact::state).containsExactly(ContactState.CURRENT);
    }

    private void bounce(String mailbox, String code) {
        act(Actor.system("mail"), () -> house.get(BouncedContacts.class)
                .bounced(new Bounce(UUID.randomUUID(), mailbox, "B-001", code, house.clock.instant())));
    }

    private void act(Actor actor, Runnable deed) {
        house.as(actor, () -> {
            deed.run();
            return true;
        });
    }
}
