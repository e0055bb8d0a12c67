package org.medinbound.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;

/** The check command over the record of access: computes the whole chain anew and compares it with the heads outside. */
@Stateless
@UseCase
public class AuditCheck {
    /** A row older than this should long have been sealed. */
    private static final Duration SEALED_WITHIN = Duration.ofHours(1);

    @Inject
    private Jdbi jdbi;

    @Inject
    private HeadsFile heads;

    @Inject
    private Clock clock;

    public AuditCheck() {}

    AuditCheck(Jdbi jdbi, HeadsFile heads, Clock clock) {
        this.jdbi = jdbi;
        this.heads = heads;
        this.clock = clock;
    }

    /** Checks from the first row to the last. Takes a second for some hundred thousand rows. */
    @Requires(Right.AUDIT_READ)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public CheckReport check() {
        return heads.read(
                known -> new ChainCheck(jdbi, known).run(clock.instant().minus(SEALED_WITHIN)));
    }
}
