package org.medinbound.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medinbound.access.Actor;
import org.medinbound.agency.AgencyContact;
import org.medinbound.agency.AgencyContacts;
import org.medinbound.agency.AgencyHouse;
import org.medinbound.agency.ContactForm;
import org.medinbound.agency.ContactRole;
import org.medinbound.guarantor.RegisterChanges;
import org.medinbound.guarantor.RegisterSheet;

/** A change notice is a proposal until the desk decides; the agency hears of it by mail. */
class ChangeNoticesTest {
    private static final Actor ONE = AgencyHouse.agency("B-001");
    private static final Actor TWO = AgencyHouse.agency("B-002");

    private final AgencyHouse house = new AgencyHouse();
    private final RegisterChanges register = house.get(RegisterChanges.class);
    private final AgencyContacts contacts = house.get(AgencyContacts.class);
    private final OwnNotices own = house.get(OwnNotices.class);
    private final ChangeDesk desk = house.get(ChangeDesk.class);

    @BeforeEach
    void registers() {
        act(AgencyHouse.OFFICER, () -> register.create("B-001", sheet("one@a.example"), "決定"));
        act(AgencyHouse.OFFICER, () -> register.create("B-002", sheet("two@b.example"), "決定"));
        house.mails.clear();
    }

    @Test
    void nothingChangesUntilTheDeskAcceptsAndThenOnlyWhatTheNoticeSays() {
        proposeName("新社名");
        assertThat(now().name()).isEqualTo("架空A");
        // The desk changes the telephone meanwhile; the notice does not undo it.
        act(AgencyHouse.OFFICER, () -> register.change("B-001", entry(), phone("03-9999"), "電話の訂正"));
        ChangeNotice notice = waiting().get(0);
        assertThat(notice.lines().stream().filter(ChangeNotice.Line::differs))
                .containsExactly(new ChangeNotice.Line("name", "架空A", "新社名"));
        act(AgencyHouse.OFFICER, () -> desk.accept(notice.id()));
        assertThat(now().name()).isEqualTo("新社名");
        assertThat(now().phone()).isEqualTo("03-9999");
        assertThat(house.mails).singleElement().satisfies(mail -> {
            assertThat(mail.template()).isEqualTo("notice-accepted");
            assertThat(mail.to()).isEqualTo("one@a.example");
        });
        assertThatThrownBy(() -> act(AgencyHouse.OFFICER, () -> desk.accept(notice.id())))
                .as("a second officer")
                .hasMessage("notice.decided");
    }

    @Test
    void aRefusalNeedsAReasonAndTheAgencyReadsIt() {
        proposeName("新社名");
        long id = waiting().get(0).id();
        assertThatThrownBy(() -> act(AgencyHouse.OFFICER, () -> desk.refuse(id, " ")))
                .hasMessage("register.reason-missing (reason)");
        act(AgencyHouse.OFFICER, () -> desk.refuse(id, "登記簿と一致しません"));
        assertThat(now().name()).isEqualTo("架空A");
        assertThat(house.as(ONE, own::list).get(0).reason()).isEqualTo("登記簿と一致しません");
        assertThat(house.mails.get(0).arguments()).contains("登記簿と一致しません");
    }

    @Test
    void contactsAreAddedChangedAndEndedByNotice() {
        act(ONE, () -> own.proposeContact(null, form("money@a.example", ContactRole.ACCOUNTING), ""));
        acceptAll();
        AgencyContact added = contact("money@a.example");
        assertThat(added.origin()).isEqualTo("agency");
        act(ONE, () -> own.proposeContact(added.id(), form("accounts@a.example", ContactRole.ACCOUNTING), ""));
        acceptAll();
        assertThat(house.links.revoked).as("links of the old mailbox end").contains("B-001 money@a.example");
        act(ONE, () -> own.proposeEnd(contact("accounts@a.example").id(), "退職"));
        acceptAll();
        assertThat(contacts.of("B-001")).extracting(AgencyContact::mailbox).containsExactly("one@a.example");
    }

    @Test
    void anAgencyCannotTouchAnothers() {
        proposeName("新社名");
        long id = waiting().get(0).id();
        assertThat(house.as(TWO, own::list)).isEmpty();
        assertThatThrownBy(() -> act(TWO, () -> own.withdraw(id))).hasMessage("not-found");
        long contact = contact("one@a.example").id();
        assertThatThrownBy(() -> act(TWO, () -> own.proposeEnd(contact, ""))).hasMessage("not-found");
    }

    @Test
    void oneNoticeAboutTheEntryIsOpenAtATimeAndCanBeTakenBack() {
        proposeName("新社名");
        assertThatThrownBy(() -> proposeName("別の名")).hasMessage("notice.open");
        long id = waiting().get(0).id();
        act(ONE, () -> own.withdraw(id));
        assertThat(waiting()).isEmpty();
        proposeName("別の名");
        assertThatThrownBy(() -> proposeName("架空A")).hasMessage("notice.same");
    }

    private void proposeName(String name) {
        act(ONE, () -> {
            Map<String, String> typed = new HashMap<>(own.register());
            typed.put("name", name);
            own.proposeRegister(typed, "");
        });
    }

    private void acceptAll() {
        waiting().forEach(notice -> act(AgencyHouse.OFFICER, () -> desk.accept(notice.id())));
    }

    private List<ChangeNotice> waiting() {
        return house.as(AgencyHouse.OFFICER, () -> desk.page(true, 1, 50)).rows();
    }

    private AgencyContact contact(String mailbox) {
        return contacts.of("B-001").stream()
                .filter(c -> c.mailbox().equals(mailbox))
                .findFirst()
                .orElseThrow();
    }

    private static ContactForm form(String mailbox, ContactRole role) {
        return new ContactForm("架空 花子", "03", mailbox, "ja", List.of("ja"), Set.of(role));
    }

    private RegisterSheet now() {
        return house.as(AgencyHouse.OFFICER, () -> register.history("B-001"))
                .get(0)
                .sheet();
    }

    private long entry() {
        return house.as(AgencyHouse.OFFICER, () -> register.history("B-001"))
                .get(0)
                .entry();
    }

    private static RegisterSheet sheet(String mailbox) {
        return new RegisterSheet("架空A", "A", LocalDate.of(2020, 4, 1), mailbox, "03-1", "", List.of("en"));
    }

    private static RegisterSheet phone(String phone) {
        return new RegisterSheet("架空A", "A", LocalDate.of(2020, 4, 1), "one@a.example", phone, "", List.of("en"));
    }

    private void act(Actor actor, Runnable deed) {
        house.as(actor, () -> {
            deed.run();
            return true;
        });
    }
}
