package org.medinbound.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.AccessRecord;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.account.model.Password;
import org.medinbound.account.model.TryDelay;
import org.medinbound.account.store.AccountRow;
import org.medinbound.account.store.AccountStore;
import org.medinbound.account.store.SessionStore;
import org.medinbound.account.store.SignInDelays;
import org.medinbound.settings.Settings;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.References;

/**
 * Sign-in of staff: password, then second factor. Every try is counted before it is looked at and slows the next ones; an unknown
 * login takes as long as a wrong password and is told the same. Good and bad tries stand in the record of access.
 */
@Stateless
@UseCase
public class SignIn {
    /** Compared with when there is no such account, so that the time tells nothing. */
    private static final String NOBODY = Password.hash(References.newToken());

    @Inject
    private AccountStore accounts;

    @Inject
    private SessionStore sessions;

    @Inject
    private SignInDelays delays;

    @Inject
    private SecondFactors factors;

    @Inject
    private AccessRecord record;

    @Inject
    private Settings settings;

    public SignIn() {}

    SignIn(
            AccountStore accounts,
            SessionStore sessions,
            SignInDelays delays,
            SecondFactors factors,
            AccessRecord record,
            Settings settings) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.delays = delays;
        this.factors = factors;
        this.record = record;
        this.settings = settings;
    }

    /**
     * The first step.
     *
     * @param agent how the browser names itself, for the owner's list of sessions
     * @throws BusinessRejection {@code sign-in.wrong}, {@code sign-in.locked}, {@code sign-in.delayed}, or {@code
     *     sign-in.organisation-only} where staff sign in through their organisation
     */
    @Requires(value = Right.PUBLIC, recorded = false)
    public SignInStep password(@Nullable String login, @Nullable String password, @Nullable String agent) {
        requireOwnSignIn();
        String name = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
        String loginKey = "login:" + HexFormat.of().formatHex(References.hash(name));
        delays.begin(addressKey(), TryDelay.ADDRESS);
        delays.begin(loginKey, TryDelay.ACCOUNT);
        Optional<AccountRow> found = accounts.byLogin(name);
        String hash = found.flatMap(AccountRow::password).orElse(NOBODY);
        boolean right = Password.matches(password == null ? "" : password, hash);
        AccountRow account = found.orElse(null);
        if (account == null || !right) {
            record.refused(actor(account), "SignIn.password", null);
            throw BusinessRejection.invalid("sign-in.wrong", null);
        }
        if (!account.isActive()) {
            record.refused(actor(account), "SignIn.password", null);
            throw BusinessRejection.invalid("sign-in.locked", null);
        }
        delays.succeeded(loginKey);
        delays.takeBack(addressKey());
        if (Password.isOutdated(hash)) {
            accounts.setPassword(account.id(), Password.hash(password == null ? "" : password));
        }
        record.done(actor(account), "SignIn.password", null);
        String token = sessions.begin(account.id(), false, Actors.current().address(), shortened(agent));
        return new SignInStep(token, account.hasSecondFactor() ? SignInStep.Next.CODE : SignInStep.Next.ENROLMENT);
    }

    /**
     * The second step: a code of the app, or a recovery code.
     *
     * @throws BusinessRejection {@code sign-in.code-wrong}, {@code sign-in.begin-again} or {@code sign-in.delayed}
     */
    @Requires(value = Right.PUBLIC, recorded = false)
    public SignInStep code(String token, @Nullable String code) {
        StaffSession half = half(token);
        String key = "code:" + half.account();
        delays.begin(key, TryDelay.ACCOUNT);
        AccountRow account = accounts.byId(half.account()).orElseThrow(BusinessRejection::notFound);
        if (!factors.accepts(account, code)) {
            record.refused(actor(account), "SignIn.code", null);
            throw BusinessRejection.invalid("sign-in.code-wrong", "code");
        }
        delays.succeeded(key);
        record.done(actor(account), "SignIn.code", null);
        return new SignInStep(sessions.complete(half.id(), half.account()), SignInStep.Next.DONE);
    }

    /** What is still asked in a session that has begun; empty when it has ended. */
    @Requires(value = Right.PUBLIC, recorded = false)
    public Optional<SignInStep.Next> next(String token) {
        return sessions.byToken(token)
                .map(s -> s.secondFactor()
                        ? SignInStep.Next.DONE
                        : accounts.byId(s.account())
                                        .filter(AccountRow::hasSecondFactor)
                                        .isPresent()
                                ? SignInStep.Next.CODE
                                : SignInStep.Next.ENROLMENT);
    }

    /** The second factor to set up, for an account that has none. */
    @Requires(value = Right.PUBLIC, recorded = false)
    public SecondFactorOffer enrolment(String token) {
        return factors.offer(withoutFactor(token));
    }

    /** Sets the second factor up and completes the sign-in. */
    @Requires(value = Right.PUBLIC, recorded = false)
    public Enrolled enrol(String token, @Nullable String code) {
        StaffSession half = withoutFactor(token);
        List<String> recoveryCodes = factors.confirm(half, code == null ? "" : code);
        Enrolled enrolled = new Enrolled(sessions.complete(half.id(), half.account()), recoveryCodes);
        record.done(actor(accounts.byId(half.account()).orElse(null)), "SignIn.enrol", null);
        return enrolled;
    }

    /** Who is signed in with the token; asked at every request. */
    @Requires(value = Right.PUBLIC, recorded = false)
    public Optional<StaffSession> session(String token) {
        return sessions.byToken(token);
    }

    /** Ends the session. */
    @Requires(value = Right.PUBLIC, recorded = false)
    public void signOut(String token) {
        sessions.byToken(token)
                .ifPresent(s -> record.done(s.actor(Actors.current().address()), "SignIn.signOut", null));
        sessions.end(token);
    }

    private void requireOwnSignIn() {
        if (OrganisationSignIn.isOn(settings)) {
            throw BusinessRejection.conflict("sign-in.organisation-only");
        }
    }

    private StaffSession half(String token) {
        requireOwnSignIn();
        return sessions.byToken(token)
                .filter(s -> !s.secondFactor())
                .orElseThrow(() -> BusinessRejection.conflict("sign-in.begin-again"));
    }

    private StaffSession withoutFactor(String token) {
        StaffSession half = half(token);
        if (accounts.byId(half.account()).filter(AccountRow::hasSecondFactor).isPresent()) {
            throw BusinessRejection.conflict("sign-in.begin-again");
        }
        return half;
    }

    static Actor actor(@Nullable AccountRow account) {
        String address = Actors.current().address();
        return account == null
                ? Actor.visitor(address)
                : new Actor("staff:" + account.id(), Set.copyOf(account.roles()), null, address);
    }

    static String addressKey() {
        String address = Actors.current().address();
        return "address:" + (address == null ? "inside" : address);
    }

    static @Nullable String shortened(@Nullable String agent) {
        return agent == null || agent.length() <= 200 ? agent : agent.substring(0, 200);
    }
}
