package org.medinbound.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medinbound.account.model.AccountState;
import org.medinbound.account.model.SessionLife;
import org.medinbound.account.model.Totp;
import org.medinbound.account.model.TryDelay;

class SignInTest {
    private final StaffGround ground = new StaffGround();

    @Test
    void passwordAndCodeOpenASessionWithTheRolesOfTheAccount() {
        StaffSession session = ground.signIn.session(ground.signedIn()).orElseThrow();
        assertThat(session.roles()).containsExactlyElementsOf(StaffGround.ROLES);
        assertThat(session.actor("192.0.2.1").id()).isEqualTo("staff:" + ground.account);
        assertThat(ground.record).contains("DONE SignIn.password staff", "DONE SignIn.code staff");
    }

    @Test
    void thePasswordAloneOpensNothing() {
        String half = ground.signIn
                .password(StaffGround.LOGIN, StaffGround.PASSWORD, null)
                .token();
        StaffSession session = ground.signIn.session(half).orElseThrow();
        assertThat(session.roles()).isEmpty();
        assertThat(session.actor(null).id()).isEqualTo("visitor");
    }

    @Test
    void theTokenOfTheFirstStepIsWorthNothingAfterTheSecond() {
        String half = ground.signIn
                .password(StaffGround.LOGIN, StaffGround.PASSWORD, null)
                .token();
        ground.signIn.code(half, ground.code());
        assertThat(ground.signIn.session(half)).isEmpty();
    }

    @Test
    void anUnknownLoginAndAWrongPasswordAreToldTheSame() {
        assertThatThrownBy(() -> ground.signIn.password("nobody@staff.example", "whatever it is", null))
                .hasMessage("sign-in.wrong");
        assertThatThrownBy(() -> ground.signIn.password(StaffGround.LOGIN, "whatever it is", null))
                .hasMessage("sign-in.wrong");
        assertThat(ground.record).contains("REFUSED SignIn.password visitor", "REFUSED SignIn.password staff");
    }

    @Test
    void aCodeWorksOnceEvenInAnotherSession() {
        String code = ground.code();
        ground.signIn.code(ground.half(), code);
        String other = ground.half();
        assertThatThrownBy(() -> ground.signIn.code(other, code)).hasMessageContaining("sign-in.code-wrong");
    }

    @Test
    void afterFiveMistakesEvenTheRightPasswordWaits() {
        IntStream.range(0, 5).forEach(i -> assertThatThrownBy(
                        () -> ground.signIn.password(StaffGround.LOGIN, "wrong password " + i, null))
                .hasMessage("sign-in.wrong"));
        assertThatThrownBy(() -> ground.signIn.password(StaffGround.LOGIN, StaffGround.PASSWORD, null))
                .hasMessage("sign-in.delayed");
        ground.clock.advance(Duration.ofSeconds(31));
        assertThat(ground.signIn
                        .password(StaffGround.LOGIN, StaffGround.PASSWORD, null)
                        .next())
                .isEqualTo(SignInStep.Next.CODE);
    }

    @Test
    void manyLoginsTriedFromOneAddressAreSlowedToo() {
        IntStream.range(0, 29).forEach(i -> ground.delays.begin("address:inside", TryDelay.ADDRESS));
        assertThatThrownBy(() -> ground.signIn.password("n29@staff.example", "x", null))
                .hasMessage("sign-in.wrong");
        assertThatThrownBy(() -> ground.signIn.password("n30@staff.example", "x", null))
                .hasMessage("sign-in.delayed");
    }

    @Test
    void wrongCodesAreSlowedAsWell() {
        String half = ground.half();
        IntStream.range(0, 5).forEach(i -> assertThatThrownBy(() -> ground.signIn.code(half, "00000" + i))
                .hasMessageContaining("sign-in.code-wrong"));
        assertThatThrownBy(() -> ground.signIn.code(half, ground.code(ground.secret)))
                .hasMessage("sign-in.delayed");
    }

    @Test
    void aSessionEndsAfterHalfAnHourWithoutARequest() {
        String token = ground.signedIn();
        ground.clock.advance(SessionLife.IDLE.minusSeconds(1));
        assertThat(ground.signIn.session(token)).isPresent();
        ground.clock.advance(SessionLife.IDLE.minusSeconds(1));
        assertThat(ground.signIn.session(token)).as("the request before counts").isPresent();
        ground.clock.advance(SessionLife.IDLE);
        assertThat(ground.signIn.session(token)).isEmpty();
    }

    @Test
    void aSessionEndsAfterTwelveHoursInAnyCase() {
        String token = ground.signedIn();
        for (int i = 0; i < 12 * 3 - 1; i++) {
            ground.clock.advance(Duration.ofMinutes(20));
            assertThat(ground.signIn.session(token)).isPresent();
        }
        ground.clock.advance(Duration.ofMinutes(20));
        assertThat(ground.signIn.session(token)).isEmpty();
    }

    @Test
    void theFourthSessionEndsTheOldest() {
        List<String> tokens = IntStream.range(0, 4)
                .mapToObj(i -> {
                    ground.clock.advance(Duration.ofMinutes(1));
                    return ground.signedIn();
                })
                .toList();
        assertThat(ground.signIn.session(tokens.get(0))).isEmpty();
        assertThat(tokens.subList(1, 4))
                .allSatisfy(t -> assertThat(ground.signIn.session(t)).isPresent());
    }

    @Test
    void aLockedAccountIsSignedOutAtOnce() {
        String token = ground.signedIn();
        ground.accounts.change(ground.account, 0, "name", "ja", AccountState.LOCKED);
        assertThat(ground.signIn.session(token)).isEmpty();
        assertThatThrownBy(() -> ground.signIn.password(StaffGround.LOGIN, StaffGround.PASSWORD, null))
                .hasMessage("sign-in.locked");
    }

    @Test
    void aRecoveryCodeStandsInForTheTelephoneOnce() {
        String code = ground.factors.set(ground.account, Totp.newSecret(), -1).get(0);
        assertThat(ground.signIn
                        .code(ground.half(), code.toLowerCase(Locale.ROOT))
                        .next())
                .isEqualTo(SignInStep.Next.DONE);
        String half = ground.half();
        assertThatThrownBy(() -> ground.signIn.code(half, code)).hasMessageContaining("sign-in.code-wrong");
    }

    @Test
    void whoHasNoSecondFactorSetsOneUpBeforeAnythingElse() {
        ground.accounts.setTotp(ground.account, null, -1, List.of());
        SignInStep step = ground.signIn.password(StaffGround.LOGIN, StaffGround.PASSWORD, null);
        assertThat(step.next()).isEqualTo(SignInStep.Next.ENROLMENT);
        SecondFactorOffer offer = ground.signIn.enrolment(step.token());
        assertThat(ground.signIn.enrolment(step.token()))
                .as("the same when reloaded")
                .isEqualTo(offer);
        assertThatThrownBy(() -> ground.signIn.enrol(step.token(), "000000"))
                .hasMessageContaining("sign-in.code-wrong");
        Enrolled enrolled = ground.signIn.enrol(step.token(), ground.code(offer.secret()));
        assertThat(enrolled.recoveryCodes()).hasSize(8).doesNotHaveDuplicates();
        assertThat(ground.signIn.session(enrolled.token()).orElseThrow().secondFactor())
                .isTrue();
    }

    @Test
    void signOutEndsTheSessionInTheDatabase() {
        String token = ground.signedIn();
        ground.signIn.signOut(token);
        assertThat(ground.signIn.session(token)).isEmpty();
    }

    @Test
    void neitherTokenNorSecretStandsInTheDatabase() {
        String token = ground.signedIn();
        List<String> everything = ground.jdbi.withHandle(
                h -> h.select("select s::text from staff_session s union all select a::text from staff_account a")
                        .mapTo(String.class)
                        .list());
        assertThat(everything).noneMatch(row -> row.contains(token)).noneMatch(row -> row.contains(ground.secret));
    }
}
