package org.medinbound.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medinbound.account.model.Totp;
import org.medinbound.account.store.AccountRow;
import org.medinbound.account.store.AccountStore;
import org.medinbound.account.store.SessionStore;
import org.medinbound.document.SystemVault;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.References;

/** Second factors of staff: sealed at rest, offered, confirmed, checked, never accepted twice. */
@ApplicationScoped
public class SecondFactors {
    static final int RECOVERY_CODES = 8;
    private static final String PURPOSE = "second-factor";

    @Inject
    private AccountStore accounts;

    @Inject
    private SessionStore sessions;

    @Inject
    private SystemVault vault;

    @Inject
    private Clock clock;

    public SecondFactors() {}

    SecondFactors(AccountStore accounts, SessionStore sessions, SystemVault vault, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.vault = vault;
        this.clock = clock;
    }

    /** The factor that is offered in a session; the same one when the page is opened again. */
    SecondFactorOffer offer(StaffSession session) {
        String secret = sessions.offered(session.id())
                .map(kept -> vault.open(PURPOSE, kept))
                .orElseGet(() -> {
                    String made = Totp.newSecret();
                    sessions.offer(session.id(), vault.seal(PURPOSE, made));
                    return made;
                });
        return new SecondFactorOffer(secret, Totp.address(secret, session.login()));
    }

    /** Sets the offered factor when the code shows that it was taken over; answers with new recovery codes. */
    List<String> confirm(StaffSession session, String code) {
        String secret = sessions.offered(session.id())
                .map(kept -> vault.open(PURPOSE, kept))
                .orElseThrow(() -> BusinessRejection.conflict("sign-in.begin-again"));
        OptionalLong step = Totp.accept(secret, code, clock.instant(), -1);
        if (step.isEmpty()) {
            throw BusinessRejection.invalid("sign-in.code-wrong", "code");
        }
        return set(session.account(), secret, step.getAsLong());
    }

    /** Sets a factor without a try: for accounts that are made by the platform itself. */
    List<String> set(UUID account, String secret, long lastStep) {
        List<String> codes =
                Stream.generate(References::newReference).limit(RECOVERY_CODES).toList();
        accounts.setTotp(
                account,
                vault.seal(PURPOSE, secret),
                lastStep,
                codes.stream().map(SecondFactors::recoveryHash).toList());
        return codes;
    }

    /** Is the code right, and not used before? A code of 16 characters is one for recovery. */
    boolean accepts(AccountRow account, @Nullable String given) {
        String code = given == null ? "" : given.replaceAll("[\\s-]", "");
        byte[] sealed = account.totpSealed();
        if (sealed == null) {
            return false;
        }
        if (code.length() == 16) {
            return accounts.useRecoveryCode(account.id(), recoveryHash(code));
        }
        OptionalLong step = Totp.accept(vault.open(PURPOSE, sealed), code, clock.instant(), account.totpLastStep());
        return step.isPresent() && accounts.useStep(account.id(), step.getAsLong());
    }

    private static byte[] recoveryHash(String code) {
        return References.hash(code.replace("-", "").toUpperCase(Locale.ROOT));
    }
}
