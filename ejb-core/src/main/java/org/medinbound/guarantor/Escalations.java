package org.medinbound.guarantor;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.guarantor.store.FlagLists;
import org.medinbound.shared.PageOfRows;

/** What is told to the ministry: every flag after the go-live instant once, its withdrawal once. */
@Stateless
@UseCase
public class Escalations {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    public Escalations() {}

    public Escalations(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public PageOfRows<EscalationEntry> page(boolean unread, int page, int size) {
        return jdbi.withHandle(h ->
                new PageOfRows<>(FlagLists.told(h, unread, page, size), FlagLists.toldCount(h, unread), page, size));
    }

    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public long unread() {
        return jdbi.withHandle(h -> FlagLists.toldCount(h, true));
    }

    /** The officer of the ministry has read these; answers how many were unread before. */
    @Requires(Right.ESCALATION_DECIDE)
    public int markRead(List<Long> ids) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        update guarantor_escalation set read_at = :now, read_by = :by
                        where id = any(:ids) and read_at is null""")
                .bind("now", clock.instant())
                .bind("by", Actors.current().id())
                .bindArray("ids", Long.class, ids)
                .execute());
    }
}
