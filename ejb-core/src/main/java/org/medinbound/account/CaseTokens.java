package org.medinbound.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.medinbound.account.store.PortalSessionRows;
import org.medinbound.shared.References;

/** Access tokens of the JSON API: who holds one may follow that one case. Kept as hashes. */
@ApplicationScoped
public class CaseTokens {
    /** A case can take long; afterwards a link by mail opens it. */
    static final Duration LIFE = Duration.ofDays(365);

    @Inject
    private PortalSessionRows rows;

    @Inject
    private Clock clock;

    protected CaseTokens() {}

    CaseTokens(PortalSessionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Makes a token for a case, in the caller's transaction. It is told once and cannot be read back. */
    public String issue(String reference) {
        String token = References.newToken();
        Instant now = clock.instant();
        rows.addCaseToken(References.hash(token), reference, now, now.plus(LIFE));
        return token;
    }

    /** Does the token open this case now? */
    public boolean verify(String reference, String token) {
        return holder(token).filter(reference::equals).isPresent();
    }

    /** The case that the token opens now. */
    Optional<String> holder(String token) {
        return rows.caseOf(References.hash(token), clock.instant());
    }
}
