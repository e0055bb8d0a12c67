package org.medinbound.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medinbound.account.model.AccountState;
import org.medinbound.account.model.SessionLife;

class OrganisationSignInTest {
    private static final String ISSUER = "https://id.example";

    private final StaffGround ground = new StaffGround();
    private final OrganisationSignIn organisation = ground.organisation(ISSUER);

    private SignInStep signIn(String subject, String email) {
        return organisation.signIn(ISSUER, subject, email, "Test browser");
    }

    private void isRefused(String subject, String email) {
        assertThatThrownBy(() -> signIn(subject, email)).hasMessage("sign-in.organisation");
    }

    @Test
    void aMemberOfStaffIsFoundByTheMailAddressAndGetsAWholeSession() {
        SignInStep step = signIn("s-1", "Hanako@Staff.example");
        assertThat(step.next()).isEqualTo(SignInStep.Next.DONE);
        StaffSession session = ground.signIn.session(step.token()).orElseThrow();
        assertThat(session.account()).isEqualTo(ground.account);
        assertThat(session.roles()).containsExactlyElementsOf(StaffGround.ROLES);
        assertThat(ground.record).contains("DONE OrganisationSignIn.signIn staff");
    }

    @Test
    void laterTheAccountIsFoundByThePersonWithoutAnyAddress() {
        signIn("s-1", StaffGround.LOGIN);
        assertThat(signIn("s-1", null).next()).isEqualTo(SignInStep.Next.DONE);
        assertThat(signIn("s-1", "married@staff.example").next()).isEqualTo(SignInStep.Next.DONE);
    }

    @Test
    void anotherPersonWhoGotTheMailAddressDoesNotGetTheAccount() {
        signIn("s-1", StaffGround.LOGIN);
        isRefused("s-2", StaffGround.LOGIN);
        assertThat(signIn("s-1", null).next()).isEqualTo(SignInStep.Next.DONE);
    }

    @Test
    void nobodyIsLetInWithoutAnAccountOrAVerifiedAddress() {
        isRefused("s-9", "nobody@staff.example");
        isRefused("s-9", null);
        assertThat(ground.accounts.byLogin("nobody@staff.example")).isEmpty();
        assertThat(ground.record).contains("REFUSED OrganisationSignIn.signIn visitor");
    }

    @Test
    void aLockedAccountIsRefusedWithTheSameWordsAndStaysUnbound() {
        ground.accounts.change(ground.account, 0, "name", "ja", AccountState.LOCKED);
        isRefused("s-1", StaffGround.LOGIN);
        ground.accounts.change(ground.account, 1, "name", "ja", AccountState.ACTIVE);
        assertThat(signIn("s-2", StaffGround.LOGIN).next()).isEqualTo(SignInStep.Next.DONE);
    }

    @Test
    void anAccountLockedAfterItWasBoundIsRefusedToo() {
        signIn("s-1", StaffGround.LOGIN);
        ground.accounts.change(ground.account, 0, "name", "ja", AccountState.LOCKED);
        isRefused("s-1", StaffGround.LOGIN);
    }

    @Test
    void theWordOfAnotherProviderCountsForNothing() {
        assertThatThrownBy(() -> organisation.signIn("https://other.example", "s-1", StaffGround.LOGIN, null))
                .hasMessage("sign-in.organisation");
    }

    @Test
    void afterAChangeOfProviderTheAccountIsBoundAnew() {
        signIn("s-1", StaffGround.LOGIN);
        String next = "https://id.example.org";
        OrganisationSignIn other = ground.organisation(next);
        assertThat(other.signIn(next, "n-1", StaffGround.LOGIN, null).next()).isEqualTo(SignInStep.Next.DONE);
        assertThatThrownBy(() -> other.signIn(next, "s-1", null, null)).hasMessage("sign-in.organisation");
    }

    @Test
    void aResetFreesTheAccountForANewPerson() {
        signIn("s-1", StaffGround.LOGIN);
        ground.accounts.unbindOidcSubject(ground.account);
        assertThat(signIn("s-2", StaffGround.LOGIN).next()).isEqualTo(SignInStep.Next.DONE);
        isRefused("s-1", null);
    }

    @Test
    void theSessionEndsAfterHalfAnHourLikeAnyOther() {
        String token = signIn("s-1", StaffGround.LOGIN).token();
        ground.clock.advance(SessionLife.IDLE.plus(Duration.ofSeconds(1)));
        assertThat(ground.signIn.session(token)).isEmpty();
    }

    @Test
    void manyRefusalsFromOneAddressAreSlowed() {
        IntStream.range(0, 30).forEach(i -> isRefused("s-" + i, null));
        assertThatThrownBy(() -> signIn("s-1", StaffGround.LOGIN)).hasMessage("sign-in.delayed");
    }

    @Test
    void thePasswordOpensNothingWhileTheOrganisationSignsIn() {
        String half = ground.half();
        SignIn beside = ground.signInBeside(ISSUER);
        assertThat(organisation.isOn()).isTrue();
        assertThatThrownBy(() -> beside.password(StaffGround.LOGIN, StaffGround.PASSWORD, null))
                .hasMessage("sign-in.organisation-only");
        assertThatThrownBy(() -> beside.code(half, ground.code())).hasMessage("sign-in.organisation-only");
    }
}
