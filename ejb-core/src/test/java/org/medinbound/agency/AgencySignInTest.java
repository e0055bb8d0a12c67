package org.medinbound.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medinbound.access.Actor;
import org.medinbound.guarantor.GuarantorImport;
import org.medinbound.shared.BusinessRejection;

/** Contacts follow the register, open the agency's door, and are found by role. */
class AgencySignInTest {
    private final AgencyHouse house = new AgencyHouse();
    private final AgencyContacts contacts = house.get(AgencyContacts.class);

    @BeforeEach
    void imports() {
        load("B-001,架空A,A,active,2020-01-01,,one@a.example,03,en|ja", "B-002,架空B,B,active,2020-01-01,,,,");
    }

    @Test
    void theMailboxOnTheRegisterBecomesTheFirstContact() {
        assertThat(contacts.of("B-001")).singleElement().satisfies(contact -> {
            assertThat(contact.mailbox()).isEqualTo("one@a.example");
            assertThat(contact.roles()).containsExactlyInAnyOrder(ContactRole.REPRESENTATIVE, ContactRole.REPORTS);
            assertThat(contact.language()).isEqualTo("ja");
        });
        assertThat(contacts.of("B-002")).isEmpty();
    }

    @Test
    void aNewMailboxOnTheRegisterReplacesTheOldOneAndEndsItsLinks() {
        load("B-001,架空A,A,active,2020-01-01,,two@a.example,03,en|ja");
        assertThat(contacts.of("B-001")).extracting(AgencyContact::mailbox).containsExactly("two@a.example");
        assertThat(house.links.revoked).containsExactly("B-001 one@a.example");
        house.links.revoked.clear();
        load("B-001,架空A,A,active,2020-01-01,,two@a.example,04,en|ja");
        assertThat(house.links.revoked).isEmpty();
    }

    @Test
    void anEndedContactDoesNotComeBackWithTheNextImport() {
        house.jdbi.useHandle(h -> h.execute("update guarantor_contact set state = 'ENDED'"));
        load("B-001,架空A,A,active,2020-01-01,,one@a.example,05,en|ja");
        assertThat(contacts.of("B-001")).isEmpty();
    }

    @Test
    void theLinkGoesOnlyToAMailboxOfThatAgency() {
        request("Ｂ－００１", " ONE@a.example ");
        assertThat(house.mails).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("one@a.example");
            assertThat(mail.link()).endsWith("/link/GUARANTOR/B-001");
            assertThat(mail.about()).isEqualTo("B-001");
        });
        request("B-002", "one@a.example");
        request("B-001", "other@a.example");
        request("B-001' or '1'='1", "one@a.example");
        assertThat(house.mails).hasSize(1);
    }

    @Test
    void whoHasTheRoleIsWrittenToElseTheRepresentativeAndNeverABouncedMailbox() {
        add("reports@a.example", "REPORTS", "CURRENT");
        add("money@a.example", "ACCOUNTING", "BOUNCED");
        assertThat(contacts.forRole("B-001", ContactRole.REPORTS))
                .extracting(AgencyContact::mailbox)
                .containsExactly("one@a.example", "reports@a.example");
        assertThat(contacts.forRole("B-001", ContactRole.ACCOUNTING))
                .extracting(AgencyContact::mailbox)
                .containsExactly("one@a.example");
        house.jdbi.useHandle(h -> h.execute("update guarantor_contact set state = 'ENDED' where origin = 'register'"));
        assertThat(contacts.forRole("B-001", ContactRole.ACCOUNTING))
                .extracting(AgencyContact::mailbox)
                .containsExactly("reports@a.example");
        assertThat(contacts.forRole(List.of("B-001", "B-002"), ContactRole.REPORTS))
                .containsOnlyKeys("B-001");
    }

    @Test
    void anAgencySeesItselfAndNobodyElseIsAnAgency() {
        AgencyHome home = house.get(AgencyHome.class);
        assertThat(house.as(AgencyHouse.agency("B-001"), home::sheet).name()).isEqualTo("架空A");
        for (Actor other : List.of(AgencyHouse.OFFICER, Actor.visitor(null), Actor.system("test"))) {
            assertThatThrownBy(() -> house.as(other, home::sheet)).isInstanceOf(BusinessRejection.class);
        }
    }

    private void add(String mailbox, String role, String state) {
        house.jdbi.useHandle(h -> h.execute(
                "insert into guarantor_contact (guarantor_id, mailbox, roles, origin, state, state_since, bounce_code)"
                        + " select id, ?, array[?], 'desk', ?, now(), case ? when 'BOUNCED' then '5.1.1' end"
                        + " from guarantor where number = 'B-001'",
                mailbox,
                role,
                state,
                state));
    }

    private void request(String number, String mailbox) {
        house.as(Actor.visitor(null), () -> {
            house.get(AgencySignIn.class).requestLink(number, mailbox);
            return true;
        });
    }

    private void load(String... rows) {
        house.as(AgencyHouse.OFFICER, () -> {
            try {
                Path file = Files.createTempFile("agencies", ".csv");
                Files.writeString(file, String.join(",", GuarantorImport.COLUMNS) + "\n" + String.join("\n", rows));
                house.get(GuarantorImport.class).load(file);
                return Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
