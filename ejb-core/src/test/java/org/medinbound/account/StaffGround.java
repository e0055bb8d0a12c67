package org.medinbound.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.AccessRecord;
import org.medinbound.access.Actor;
import org.medinbound.access.Role;
import org.medinbound.account.model.AccountState;
import org.medinbound.account.model.Password;
import org.medinbound.account.model.Totp;
import org.medinbound.account.store.AccountStore;
import org.medinbound.account.store.LinkStore;
import org.medinbound.account.store.SessionStore;
import org.medinbound.account.store.SignInDelays;
import org.medinbound.account.store.StaffRows;
import org.medinbound.document.store.Ground;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.settings.Settings;
import org.medinbound.settings.TestSettings;
import org.medinbound.shared.MovableClock;

/** Sign-in of staff put together by hand on a fresh database, with one account and a clock that the test moves. */
final class StaffGround {
    static final String LOGIN = "hanako@staff.example";
    static final String PASSWORD = "three rivers meet at noon";
    static final Set<Role> ROLES = Set.of(Role.DESK);
    private static final String HASH = Password.hash(PASSWORD);

    final MovableClock clock = new MovableClock("2026-06-01T00:00:00Z");
    final List<String> record = new ArrayList<>();
    final Ground below = new Ground();
    final Jdbi jdbi = below.jdbi;
    final AccountStore accounts = new AccountStore(jdbi, clock);
    final SessionStore sessions = new SessionStore(jdbi, clock);
    final LinkStore links = new LinkStore(jdbi, clock);
    final SignInDelays delays = new SignInDelays(jdbi, clock);
    final SecondFactors factors = new SecondFactors(accounts, sessions, below.systemVault, clock);
    final SignIn signIn = new SignIn(accounts, sessions, delays, factors, new Recording(), below.settings);
    final Welcome welcome = new Welcome(accounts, links, sessions);
    final OwnAccount own = new OwnAccount(accounts, sessions, delays, factors);
    final List<Mail> mails = new ArrayList<>();
    final UUID account = UUID.randomUUID();
    final String secret = Totp.newSecret();

    StaffGround() {
        accounts.insert(account, LOGIN, "架空 花子", "ja", AccountState.ACTIVE, HASH);
        accounts.setRoles(account, ROLES);
        factors.set(account, secret, -1);
    }

    /** Sign-in through the provider of the issuer. */
    OrganisationSignIn organisation(String issuer) {
        return new OrganisationSignIn(accounts, sessions, delays, new Recording(), oidc(issuer));
    }

    /** Sign-in by password while the provider of the issuer is set. */
    SignIn signInBeside(String issuer) {
        return new SignIn(accounts, sessions, delays, factors, new Recording(), oidc(issuer));
    }

    private static Settings oidc(String issuer) {
        return TestSettings.with("oidc.issuer", issuer);
    }

    StaffAccounts administration() {
        Outbox outbox = mail -> {
            mails.add(mail);
            return UUID.randomUUID();
        };
        return new StaffAccounts(accounts, new StaffRows(jdbi), sessions, links, outbox, below.settings);
    }

    /** The code the app shows now; moves the clock, because a code works once. */
    String code() {
        clock.advance(Duration.ofSeconds(30));
        return code(secret);
    }

    String code(String of) {
        return Totp.code(of, Totp.step(clock.instant()));
    }

    String half() {
        return signIn.password(LOGIN, PASSWORD, "Test browser").token();
    }

    String signedIn() {
        return signIn.code(half(), code()).token();
    }

    private final class Recording implements AccessRecord {
        @Override
        public void done(Actor actor, String useCase, @Nullable String subject) {
            record.add("DONE " + useCase + " " + actor.id().replaceAll(":.*", ""));
        }

        @Override
        public void refused(Actor actor, String useCase, @Nullable String subject) {
            record.add("REFUSED " + useCase + " " + actor.id().replaceAll(":.*", ""));
        }
    }
}
