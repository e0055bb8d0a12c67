package org.medinbound.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.account.store.LinkStore;

class StaffAccountsTest {
    private final StaffGround ground = new StaffGround();
    private final StaffAccounts admin = ground.administration();

    private String invitedToken() {
        admin.invite("Neu@Staff.example ", "架空 あたらし", "ja", Set.of(Role.DESK));
        return ground.mails.get(0).link().replaceAll(".*token=", "");
    }

    @Test
    void anInvitedColleagueSetsAPasswordOnceAndSignsIn() {
        String token = invitedToken();
        assertThat(ground.mails.get(0).to()).isEqualTo("neu@staff.example");
        assertThat(ground.welcome.open(token).orElseThrow().login()).isEqualTo("neu@staff.example");
        ground.welcome.setPassword(token, StaffGround.PASSWORD, StaffGround.PASSWORD);
        assertThat(ground.signIn
                        .password("neu@staff.example", StaffGround.PASSWORD, null)
                        .next())
                .isEqualTo(SignInStep.Next.ENROLMENT);
        assertThatThrownBy(() -> ground.welcome.setPassword(token, "another good one", "another good one"))
                .hasMessage("staff-link.ended");
    }

    @Test
    void aLinkEndsAfterItsDaysAndWhenANewOneIsSent() {
        String token = invitedToken();
        UUID id = ground.accounts.byLogin("neu@staff.example").orElseThrow().id();
        admin.sendLink(id);
        assertThat(ground.welcome.open(token)).isEmpty();
        String second = ground.mails.get(1).link().replaceAll(".*token=", "");
        ground.clock.advance(Duration.ofDays(StaffAccounts.LINK_DAYS));
        assertThat(ground.welcome.open(second)).isEmpty();
    }

    @Test
    void everyMistakeOfTheFormIsToldAtOnce() {
        assertThatThrownBy(() -> admin.invite("not a mailbox", " ", "ja", Set.of()))
                .hasMessage("account.login (login), account.name (name), account.roles (roles)");
        assertThatThrownBy(() -> admin.invite(StaffGround.LOGIN, "x", "ja", Set.of(Role.PATIENT)))
                .hasMessage("account.roles (roles), account.taken (login)");
    }

    @Test
    void whoSavesAnOutdatedFormIsTold() {
        admin.change(ground.account, 0, "first", "ja", Set.of(Role.DESK));
        assertThatThrownBy(() -> admin.change(ground.account, 0, "second", "ja", Set.of(Role.DESK)))
                .hasMessage("account.changed");
    }

    @Test
    void nobodyChangesTheOwnRolesOrState() {
        Actor self = new Actor("staff:" + ground.account, Set.of(Role.ADMIN), null, null);
        Actors.run(self, () -> {
            assertThatThrownBy(() -> admin.change(ground.account, 0, "x", "ja", Set.of(Role.ADMIN)))
                    .hasMessage("account.own");
            assertThatThrownBy(() -> admin.become(ground.account, 0, "LOCKED")).hasMessage("account.own");
        });
    }

    @Test
    void theLastAdministratorStays() {
        ground.accounts.setRoles(ground.account, Set.of(Role.ADMIN));
        assertThatThrownBy(() -> admin.become(ground.account, 0, "CLOSED")).hasMessage("account.last-admin");
        assertThatThrownBy(() -> admin.change(ground.account, 0, "x", "ja", Set.of(Role.DESK)))
                .hasMessage("account.last-admin");
    }

    @Test
    void lockingEndsEverySessionAndUnlockingLetsInAgain() {
        String token = ground.signedIn();
        admin.become(ground.account, 0, "LOCKED");
        assertThat(ground.signIn.session(token)).isEmpty();
        admin.become(ground.account, 1, "ACTIVE");
        assertThat(ground.signIn.session(ground.signedIn())).isPresent();
        admin.become(ground.account, 2, "CLOSED");
        assertThatThrownBy(() -> admin.become(ground.account, 3, "ACTIVE")).hasMessage("account.state");
    }

    @Test
    void aResetTakesTheSecondFactorAndTheSessionsAway() {
        String token = ground.signedIn();
        admin.sendLink(ground.account);
        assertThat(ground.signIn.session(token)).isEmpty();
        assertThat(admin.find(ground.account).secondFactor()).isFalse();
        assertThat(ground.mails.get(0).template()).isEqualTo("staff-reset");
    }

    @Test
    void theListIsFilteredByWordsRoleAndState() {
        invitedToken();
        assertThat(admin.page(new StaffFilter(null, null, null), 1, 10).total()).isEqualTo(2);
        assertThat(admin.page(new StaffFilter("あたら", null, null), 1, 10).rows())
                .extracting(StaffRow::login)
                .containsExactly("neu@staff.example");
        assertThat(admin.page(new StaffFilter("%", null, null), 1, 10).rows()).isEmpty();
        assertThat(admin.page(new StaffFilter(null, Role.ADMIN, null), 1, 10).rows())
                .isEmpty();
        assertThat(admin.page(new StaffFilter(null, null, "ACTIVE"), 1, 10).rows())
                .extracting(StaffRow::login)
                .containsExactly(StaffGround.LOGIN);
    }

    @Test
    void signingOutEverywhereIsForTheOwnAccountOnly() {
        String token = ground.signedIn();
        StaffSession session = ground.signIn.session(token).orElseThrow();
        Actors.run(session.actor(null), () -> {
            assertThat(ground.own.sessions(session)).hasSize(1);
            ground.own.signOutEverywhere(session);
        });
        assertThat(ground.signIn.session(token)).isEmpty();
        assertThatThrownBy(() -> ground.own.signOutEverywhere(session)).hasMessage("forbidden");
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndAsksForThePresentOne() {
        String other = ground.signedIn();
        String token = ground.signedIn();
        StaffSession session = ground.signIn.session(token).orElseThrow();
        Actors.run(session.actor(null), () -> {
            assertThatThrownBy(() -> ground.own.changePassword(session, "wrong", "a new sentence!", "a new sentence!"))
                    .hasMessage("password.wrong (current)");
            ground.own.changePassword(session, StaffGround.PASSWORD, "a new sentence!", "a new sentence!");
        });
        assertThat(ground.signIn.session(other)).isEmpty();
        assertThat(ground.signIn.session(token)).isPresent();
    }

    @Test
    void theFirstAdministratorIsMadeOnceAndOnlyWhileThereIsNoAccount() {
        String late = ground.links.make(LinkStore.Purpose.FIRST_ADMINISTRATOR, null, Duration.ofHours(1));
        assertThatThrownBy(() -> ground.welcome.firstAdministrator(
                        late, "root@staff.example", "Root", StaffGround.PASSWORD, StaffGround.PASSWORD))
                .hasMessage("staff-link.ended");
    }
}
