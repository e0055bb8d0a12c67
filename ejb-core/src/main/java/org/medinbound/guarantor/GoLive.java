package org.medinbound.guarantor;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;

/** The go-live instant: flags raised before it are history and are not told to the ministry. GUARANTOR_GO_LIVE overrules it. */
@Stateless
@UseCase
public class GoLive {
    @Inject
    private Jdbi jdbi;

    /** Replaces the instant, which is that of the platform's first start on the database until then. */
    @Requires(Right.GUARANTOR_RULES)
    public void set(Instant instant) {
        jdbi.useHandle(h -> h.createUpdate("update guarantor_go_live set at = :instant")
                .bind("instant", instant)
                .execute());
    }
}
