package org.medinbound.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.medinbound.shared.BusinessRejection;

/** What members of staff do with their own account. Each method refuses a session that is not the actor's own. */
@Stateless
@UseCase
public class OwnAccount {
    @Inject
    private AccountStore accounts;

    @Inject
    private SessionStore sessions;

    @Inject
    private SignInDelays delays;

    @Inject
    private SecondFactors factors;

    public OwnAccount() {}

    OwnAccount(AccountStore accounts, SessionStore sessions, SignInDelays delays, SecondFactors factors) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.delays = delays;
        this.factors = factors;
    }

    /** Sessions that are open now, newest first. */
    @Requires(value = Right.ACCOUNT_OWN, recorded = false)
    public List<OpenSession> sessions(StaffSession own) {
        return sessions.open(account(own));
    }

    /** Recovery codes that were not used yet. */
    @Requires(value = Right.ACCOUNT_OWN, recorded = false)
    public int recoveryCodesLeft(StaffSession own) {
        return accounts.unusedRecoveryCodes(account(own));
    }

    /** Ends one of the own sessions. */
    @Requires(Right.ACCOUNT_OWN)
    public void endSession(StaffSession own, UUID session) {
        sessions.end(account(own), session);
    }

    /** Signs out everywhere, here too. */
    @Requires(Right.ACCOUNT_OWN)
    public void signOutEverywhere(StaffSession own) {
        sessions.endAll(account(own), null);
    }

    /**
     * Sets a new password; every other session ends.
     *
     * @throws BusinessRejection {@code password.wrong} and the rules of passwords
     */
    @Requires(Right.ACCOUNT_OWN)
    public void changePassword(
            StaffSession own, @Nullable String current, @Nullable String password, @Nullable String repeated) {
        AccountRow account = confirmed(own, current);
        var problems = Welcome.passwordProblems(password, repeated, account.login());
        if (!problems.isEmpty() || password == null) {
            throw BusinessRejection.invalid(problems);
        }
        accounts.setPassword(account.id(), Password.hash(password));
        sessions.endAll(account.id(), own.id());
    }

    /** A new second factor, to be confirmed by its first code; until then the old one stays. */
    @Requires(value = Right.ACCOUNT_OWN, recorded = false)
    public SecondFactorOffer offerSecondFactor(StaffSession own) {
        account(own);
        return factors.offer(own);
    }

    /** Replaces the second factor; every other session ends. Answers with new recovery codes. */
    @Requires(Right.ACCOUNT_OWN)
    public List<String> replaceSecondFactor(StaffSession own, @Nullable String current, @Nullable String code) {
        confirmed(own, current);
        List<String> codes = factors.confirm(own, code == null ? "" : code);
        sessions.endAll(own.account(), own.id());
        return codes;
    }

    private AccountRow confirmed(StaffSession own, @Nullable String current) {
        UUID id = account(own);
        String key = "own:" + id;
        delays.begin(key, TryDelay.ACCOUNT);
        AccountRow account = accounts.byId(id).orElseThrow(BusinessRejection::notFound);
        if (current == null
                || account.password()
                        .filter(hash -> Password.matches(current, hash))
                        .isEmpty()) {
            throw BusinessRejection.invalid("password.wrong", "current");
        }
        delays.succeeded(key);
        return account;
    }

    private static UUID account(StaffSession own) {
        if (!Actors.current().id().equals("staff:" + own.account())) {
            throw BusinessRejection.forbidden();
        }
        return own.account();
    }
}
