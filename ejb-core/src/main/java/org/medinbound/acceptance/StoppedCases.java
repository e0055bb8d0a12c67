package org.medinbound.acceptance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.medinbound.acceptance.store.StoppedRows;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.inquiry.DeskClock;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;

/** The desk looks after the cases of hospitals that were taken off: an owner, a plan, and the end of it. */
@Stateless
@UseCase
public class StoppedCases {
    private static final int MAX_TEXT = 4000;

    @Inject
    StoppedRows rows;

    @Inject
    DeskClock clock;

    /** Cases, those with a chosen hospital first, then by due day. Pages count from 1. */
    @Requires(Right.INQUIRY_READ)
    public PageOfRows<StoppedCase> page(boolean open, String language, int page, int size) {
        return rows.page(open, language, page, size);
    }

    /** How many wait for an owner, a plan or their end. */
    @Requires(value = Right.INQUIRY_READ, recorded = false)
    public long open() {
        return rows.page(true, "en", 1, 1).total();
    }

    /**
     * Keeps the plan; who writes it owns the case from now on.
     *
     * @param seen version that the officer's page showed
     * @throws BusinessRejection {@code stopped.changed} when somebody else was quicker
     */
    @Requires(Right.INQUIRY_WORK)
    public void plan(@Subject String request, Instant stoppedAt, int seen, String plan) {
        if (plan.isBlank() || plan.length() > MAX_TEXT) {
            throw BusinessRejection.invalid("stopped.plan", "plan", MAX_TEXT);
        }
        changed(rows.plan(
                request, stoppedAt, seen, plan.strip(), Actors.current().id()));
    }

    /** The plan was carried out. */
    @Requires(Right.INQUIRY_WORK)
    public void settle(@Subject String request, Instant stoppedAt, int seen) {
        changed(rows.settle(request, stoppedAt, seen, Actors.current().id(), clock.now()));
    }

    private static void changed(boolean done) {
        if (!done) {
            throw BusinessRejection.conflict("stopped.changed");
        }
    }
}
