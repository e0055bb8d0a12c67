package org.medinbound.audit;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;

/**
 * Chains what was recorded since the last time and puts the chain's head outside the database. Called every few seconds: a row
 * that is not yet sealed can still be changed unnoticed.
 */
@Stateless
@UseCase
public class AuditSealing {
    private static final int BATCH = 1000;

    @EJB
    private SealRows rows;

    @Inject
    private HeadsFile heads;

    @Inject
    private Clock clock;

    public AuditSealing() {}

    AuditSealing(SealRows rows, HeadsFile heads, Clock clock) {
        this.rows = rows;
        this.heads = heads;
        this.clock = clock;
    }

    /**
     * Seals all that can be sealed. The head goes to the file only after the batch is committed; when the process dies in
     * between, the next call writes it.
     *
     * @return how many rows
     */
    @Requires(value = Right.JOB_RUN, recorded = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int seal() {
        int sealed = 0;
        int batch;
        do {
            batch = rows.sealNext(BATCH);
            sealed += batch;
            rows.head().ifPresent(head -> heads.append(head, clock.instant()));
        } while (batch == BATCH);
        return sealed;
    }
}
