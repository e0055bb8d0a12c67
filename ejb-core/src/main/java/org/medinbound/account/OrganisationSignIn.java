package org.medinbound.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.AccessRecord;
import org.medinbound.access.Actor;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.account.model.TryDelay;
import org.medinbound.account.store.AccountRow;
import org.medinbound.account.store.AccountStore;
import org.medinbound.account.store.SessionStore;
import org.medinbound.account.store.SignInDelays;
import org.medinbound.settings.Settings;
import org.medinbound.shared.BusinessRejection;

/**
 * Sign-in of staff whom the operator's identity provider has recognised (OpenID Connect). It opens accounts that are there and
 * active, and makes none. The second factor is the provider's business (ADR 8).
 */
@Stateless
@UseCase
public class OrganisationSignIn {
    /** The setting (OIDC_ISSUER) that turns this sign-in on and the one by password off. */
    public static final String ISSUER = "oidc.issuer";

    @Inject
    private AccountStore accounts;

    @Inject
    private SessionStore sessions;

    @Inject
    private SignInDelays delays;

    @Inject
    private AccessRecord record;

    @Inject
    private Settings settings;

    public OrganisationSignIn() {}

    OrganisationSignIn(
            AccountStore accounts, SessionStore sessions, SignInDelays delays, AccessRecord record, Settings settings) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.delays = delays;
        this.record = record;
        this.settings = settings;
    }

    /** Do staff sign in through their organisation, and no other way? */
    @Requires(value = Right.PUBLIC, recorded = false)
    public boolean isOn() {
        return isOn(settings);
    }

    static boolean isOn(Settings settings) {
        return settings.text(ISSUER).isPresent();
    }

    /**
     * Opens a session for a person whom the provider has proven. The account is found by the person; the first time by the mail
     * address, and from then on it belongs to the person even if the address changes hands.
     *
     * @param issuer the provider; a person is unique only there
     * @param subject the person at the provider
     * @param verifiedEmail the mail address, only if the provider vouches for it
     * @param agent how the browser names itself, for the owner's list of sessions
     * @throws BusinessRejection {@code sign-in.organisation}, the same whether there is no account, a locked one or another
     *     person's; {@code sign-in.delayed}
     */
    @Requires(value = Right.PUBLIC, recorded = false)
    public SignInStep signIn(String issuer, String subject, @Nullable String verifiedEmail, @Nullable String agent) {
        if (!issuer.equals(settings.text(ISSUER).orElse(null))) {
            throw BusinessRejection.invalid("sign-in.organisation", null);
        }
        String addressKey = SignIn.addressKey();
        delays.begin(addressKey, TryDelay.ADDRESS);
        String person = issuer + " " + subject;
        Optional<AccountRow> known = accounts.byOidcSubject(person);
        AccountRow account = known.isPresent() || verifiedEmail == null ? known.orElse(null) : byAddress(verifiedEmail);
        if (account == null || !account.isActive()) {
            throw refused(account);
        }
        if (known.isEmpty() && !accounts.bindOidcSubject(account.id(), issuer, person)) {
            throw refused(account);
        }
        delays.takeBack(addressKey);
        Actor actor = SignIn.actor(account);
        record.done(actor, "OrganisationSignIn.signIn", null);
        String token = sessions.begin(account.id(), true, actor.address(), SignIn.shortened(agent));
        return new SignInStep(token, SignInStep.Next.DONE);
    }

    private @Nullable AccountRow byAddress(String address) {
        return accounts.byLogin(address.strip().toLowerCase(Locale.ROOT)).orElse(null);
    }

    private BusinessRejection refused(@Nullable AccountRow account) {
        record.refused(SignIn.actor(account), "OrganisationSignIn.signIn", null);
        return BusinessRejection.invalid("sign-in.organisation", null);
    }
}
