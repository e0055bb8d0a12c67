package org.medinbound.guarantor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medinbound.access.Actor;
import org.medinbound.access.Role;
import org.medinbound.followup.FlagHouse;
import org.medinbound.notification.Mail;

/** The digest: to who subscribed, only what is new and unread, each item once. */
class MinistryDigestTest {
    private static final UUID ONE = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID TWO = UUID.fromString("00000000-0000-0000-0000-000000000002");

    private final FlagHouse house = new FlagHouse();

    @BeforeEach
    void twoOfficersAndAnAgency() {
        account(ONE, "one@ministry.example", "ja");
        account(TWO, "two@ministry.example", "en");
        house.agencies("B-001,One,active,2026-05-01,,,ja", "B-002,Two,active,2026-05-01,,,ja");
        house.at("2026-06-01T10:00:00+09:00");
    }

    @Test
    void whoSubscribedIsMailedEachNewItemOnce() {
        subscribe(ONE, true);
        assertThat(run()).isEmpty();
        house.at("2026-06-12T08:00:00+09:00");
        house.flag();
        List<Mail> mails = run();
        assertThat(mails).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("one@ministry.example");
            assertThat(mail.language()).isEqualTo("ja");
            assertThat(mail.arguments().get(0)).isEqualTo(2);
            assertThat(mail.arguments().get(1).toString()).contains("期限超過：2件").doesNotContain("B-001");
        });
        assertThat(run()).as("nothing new").isEmpty();
        house.at("2026-07-12T08:00:00+09:00");
        house.flag();
        assertThat(run())
                .singleElement()
                .satisfies(mail -> assertThat(mail.arguments().get(0)).isEqualTo(4));
    }

    @Test
    void whatWasReadOnTheScreenIsNotMailed() {
        subscribe(ONE, true);
        house.at("2026-06-12T08:00:00+09:00");
        house.flag();
        Escalations escalations = house.get(Escalations.class);
        house.does(
                FlagHouse.MINISTRY,
                () -> escalations.markRead(escalations.page(new EscalationFilter("all", null, 1, 9)).rows().stream()
                        .map(EscalationEntry::id)
                        .toList()));
        assertThat(run()).isEmpty();
    }

    @Test
    void whoSubscribesLaterIsToldOfWhatComesThenAndWhoLeavesOfNothing() {
        house.at("2026-06-12T08:00:00+09:00");
        house.flag();
        house.at("2026-06-12T08:01:00+09:00");
        subscribe(TWO, true);
        assertThat(run()).isEmpty();
        house.does(FlagHouse.SYSTEM, () -> house.get(Escalations.class)
                .tell(new Escalations.Item("referral", "F1:0", "B-001", List.of("2026-05", "overdue"), null)));
        assertThat(run()).singleElement().satisfies(mail -> {
            assertThat(mail.language()).isEqualTo("en");
            assertThat(mail.arguments().get(1).toString()).contains("Referred by the desk: 1");
        });
        subscribe(TWO, false);
        house.at("2026-07-12T08:00:00+09:00");
        house.flag();
        assertThat(run()).isEmpty();
    }

    @Test
    void anOfficerWhoseAccountIsLockedIsNotMailed() {
        subscribe(ONE, true);
        house.jdbi.useHandle(h -> h.execute("update staff_account set state = 'LOCKED' where id = ?", ONE));
        house.at("2026-06-12T08:00:00+09:00");
        house.flag();
        assertThat(run()).isEmpty();
    }

    @Test
    void anItemOfAnyKindIsToldOnceAndWithdrawnOnce() {
        Escalations escalations = house.get(Escalations.class);
        Escalations.Item item = new Escalations.Item("incomplete", "I7", "B-001", List.of("2026-05", "3"), "/x");
        long first = house.as(FlagHouse.SYSTEM, () -> escalations.tell(item));
        assertThat(house.as(FlagHouse.SYSTEM, () -> escalations.tell(item))).isEqualTo(first);
        assertThat(house.as(FlagHouse.SYSTEM, () -> escalations.withdraw("incomplete", "I7")))
                .isEqualTo(1);
        assertThat(house.as(FlagHouse.SYSTEM, () -> escalations.withdraw("incomplete", "I7")))
                .isZero();
        assertThat(house.as(FlagHouse.MINISTRY, () -> escalations.page(new EscalationFilter("all", "B-001", 1, 9)))
                        .rows())
                .extracting(EscalationEntry::what)
                .containsExactlyInAnyOrder("raised", "withdrawn");
    }

    private List<Mail> run() {
        int before = house.mails.size();
        MinistryDigest digest = house.get(MinistryDigest.class);
        house.as(FlagHouse.SYSTEM, digest::plan)
                .forEach(account -> house.as(FlagHouse.SYSTEM, () -> digest.send(account)));
        return List.copyOf(house.mails.subList(before, house.mails.size()));
    }

    private void subscribe(UUID officer, boolean wanted) {
        house.does(
                new Actor("staff:" + officer, Set.of(Role.MINISTRY), null, null),
                () -> house.get(MinistryDigest.class).subscribe(wanted));
    }

    private void account(UUID id, String login, String language) {
        house.jdbi.useHandle(h -> {
            h.execute(
                    "insert into staff_account (id, login, name, language, state, made_at, changed_at)"
                            + " values (?, ?, 'Officer (fictitious)', ?, 'ACTIVE', now(), now())",
                    id,
                    login,
                    language);
            h.execute("insert into staff_account_role values (?, 'MINISTRY')", id);
        });
    }
}
