package org.medinbound.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medinbound.access.Actor;
import org.medinbound.access.Role;
import org.medinbound.database.TestDatabase;
import org.medinbound.shared.BusinessRejection;

class PortalSignInTest {
    private static final String CASE = "K7QF-29TD-MX4R-8WZP";
    private static final String MAILBOX = "mai.nguyen@example.org";

    private final Jdbi jdbi = TestDatabase.jdbi();
    private final PortalDesk desk = new PortalDesk(jdbi);
    private String link;

    @BeforeEach
    void aLinkIsIssued() {
        link = desk.issue(Role.PATIENT, CASE, MAILBOX);
    }

    @Test
    void linkAndCodeOpenASessionForThatCaseOnly() {
        Actor person = desk.person(desk.open(link)).orElseThrow();

        assertThat(person.id()).isEqualTo("patient:" + CASE);
        assertThat(person.subject()).isEqualTo(CASE);
        assertThat(person.roles()).containsExactly(Role.PATIENT);
    }

    @Test
    void theCodeGoesToTheMailboxOfTheLinkInItsLanguage() {
        desk.signIn.sendCode(link);

        assertThat(desk.mails).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(MAILBOX);
            assertThat(mail.language()).isEqualTo("ja");
            assertThat(mail.template()).isEqualTo("portal-code");
            assertThat(mail.about()).isEqualTo(CASE);
            assertThat(mail.link()).isNull();
        });
    }

    @Test
    void aLinkAloneOpensNothing() {
        assertThat(desk.signIn.open(link, "000000")).isInstanceOf(SignInAnswer.CodeEnded.class);
        assertThat(desk.person(link)).isEmpty();
    }

    @Test
    void openingALinkShowsOnlyWhereTheCodeWillGoWithMostOfItHidden() {
        assertThat(desk.signIn.look(link))
                .hasValueSatisfying(shown -> assertThat(shown.mailbox()).isEqualTo("m•••@example.org"));
    }

    @Test
    void afterFiveWrongCodesTheRightOneOpensNothing() {
        desk.signIn.sendCode(link);
        String wrong = desk.code().equals("123456") ? "654321" : "123456";

        for (int left = 4; left > 0; left--) {
            assertThat(desk.signIn.open(link, wrong)).isEqualTo(new SignInAnswer.WrongCode(left));
        }
        assertThat(desk.signIn.open(link, wrong)).isInstanceOf(SignInAnswer.CodeEnded.class);
        assertThat(desk.signIn.open(link, desk.code())).isInstanceOf(SignInAnswer.CodeEnded.class);
    }

    @Test
    void aCodeEndsAfterFifteenMinutes() {
        desk.signIn.sendCode(link);
        desk.clock.advance(Duration.ofMinutes(15));

        assertThat(desk.signIn.open(link, desk.code())).isInstanceOf(SignInAnswer.CodeEnded.class);
    }

    @Test
    void aCodeOpensOnce() {
        desk.open(link);

        assertThat(desk.signIn.open(link, desk.code())).isInstanceOf(SignInAnswer.CodeEnded.class);
    }

    @Test
    void aNewCodeEndsTheFormerOne() {
        desk.signIn.sendCode(link);
        String former = desk.code();
        desk.signIn.sendCode(link);

        if (!former.equals(desk.code())) {
            assertThat(desk.signIn.open(link, former)).isEqualTo(new SignInAnswer.WrongCode(4));
        }
        assertThat(desk.signIn.open(link, desk.code())).isInstanceOf(SignInAnswer.Opened.class);
    }

    @Test
    void theCodeOfAnotherLinkDoesNotOpenThisOne() {
        String other = desk.issue(Role.HOSPITAL, "ANOTHER", "desk@hospital.example");
        desk.signIn.sendCode(link);
        desk.signIn.sendCode(other);
        String codeOfOther = desk.code();

        assertThat(desk.signIn.open(link, codeOfOther)).isNotInstanceOf(SignInAnswer.Opened.class);
    }

    @Test
    void theSixthCodeWithinAnHourIsRefused() {
        for (int i = 0; i < 5; i++) {
            desk.signIn.sendCode(link);
        }
        assertThatThrownBy(() -> desk.signIn.sendCode(link))
                .isInstanceOfSatisfying(BusinessRejection.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(BusinessRejection.Kind.TOO_MANY));
        desk.clock.advance(Duration.ofMinutes(61));
        assertThat(desk.signIn.sendCode(link)).isTrue();
    }

    @Test
    void aLinkEndsAfterThirtyDays() {
        desk.clock.advance(Duration.ofDays(30));

        assertThat(desk.signIn.look(link)).isEmpty();
        assertThat(desk.signIn.sendCode(link)).isFalse();
        assertThat(desk.signIn.open(link, "123456")).isInstanceOf(SignInAnswer.LinkEnded.class);
        assertThat(desk.mails).isEmpty();
    }

    @Test
    void aLinkThatNobodyIssuedLooksLikeOneThatEnded() {
        assertThat(desk.signIn.look("made-up")).isEmpty();
        assertThat(desk.signIn.sendCode("made-up")).isFalse();
        assertThat(desk.signIn.open("made-up", "123456")).isInstanceOf(SignInAnswer.LinkEnded.class);
    }

    @Test
    void revokingEndsLinksCodesSessionsAndAccessTokensOfTheSubject() {
        String session = desk.open(link);
        String accessToken = desk.tokens.issue(CASE);
        desk.links.revoke(CASE);

        assertThat(desk.person(session)).isEmpty();
        assertThat(desk.signIn.look(link)).isEmpty();
        assertThat(desk.tokens.verify(CASE, accessToken)).isFalse();
        desk.signIn.requestLink(CASE, MAILBOX);
        assertThat(desk.mails).hasSize(1);
    }

    @Test
    void whoNamesReferenceAndMailboxGetsANewLinkEvenAfterTheOldOneEnded() {
        desk.clock.advance(Duration.ofDays(90));
        desk.signIn.requestLink("k7qf 29td mx4r 8wzp", " Mai.Nguyen@Example.org ");

        assertThat(desk.mails).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(MAILBOX);
            assertThat(desk.signIn.look(PortalDesk.token(mail.link()))).isPresent();
        });
    }

    @Test
    void aWrongMailboxOrReferenceGetsNoMailAndNoAnswer() {
        desk.signIn.requestLink(CASE, "other@example.org");
        desk.signIn.requestLink("AAAA-AAAA-AAAA-AAAA", MAILBOX);

        assertThat(desk.mails).isEmpty();
    }

    @Test
    void codesAreTypedAsPeopleTypeThem() {
        assertThat(PortalSignIn.digits(" 123 456 ")).isEqualTo("123456");
        assertThat(PortalSignIn.digits("１２３４５６")).isEqualTo("123456");
        assertThat(PortalSignIn.digits("١٢٣٤٥٦")).isEqualTo("123456");
    }

    @Test
    void neitherSecretsNorMailboxStandInTheDatabase() {
        String session = desk.open(link);
        List<String> rows =
                jdbi.withHandle(sql -> sql.createQuery("""
                        select l::text from portal_link l union all select c::text from portal_code c
                        union all select s::text from portal_session s
                        """).mapTo(String.class).list());

        assertThat(rows).hasSize(3).noneMatch(row -> row.contains(link) || row.contains(session));
        assertThat(rows).noneMatch(row -> row.contains(MAILBOX) || row.contains("," + desk.code() + ","));
    }

    @Test
    void whatHappenedStandsInTheRecordOfAccess() {
        desk.open(link);
        desk.signIn.sendCode(link);
        desk.signIn.open(link, "wrong");

        assertThat(desk.recorded)
                .containsExactly(
                        "visitor did PortalSignIn.sendCode " + CASE,
                        "patient:" + CASE + " did PortalSignIn.open " + CASE,
                        "visitor did PortalSignIn.sendCode " + CASE,
                        "visitor was refused PortalSignIn.open " + CASE);
    }
}
