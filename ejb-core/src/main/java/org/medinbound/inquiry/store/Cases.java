package org.medinbound.inquiry.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.inquiry.CaseEvent;
import org.medinbound.inquiry.model.Deficiency;
import org.medinbound.inquiry.model.Inquiry;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** Loads cases for a change, one writer at a time, and keeps the record of their steps. */
@ApplicationScoped
public class Cases {
    @PersistenceContext(unitName = "medinbound")
    EntityManager em;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** The case, locked until the end of the transaction. */
    public Optional<Inquiry> lock(String reference) {
        return Optional.ofNullable(em.find(Inquiry.class, reference, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * The case, locked, if nobody else has changed it since the officer saw it.
     *
     * @param seen the last step that the officer's page showed; null when it does not matter
     * @throws BusinessRejection conflict {@code inquiry.changed}: one problem a step, with who, what and when
     */
    public Inquiry lock(String reference, @Nullable Long seen) {
        Inquiry inquiry = lock(reference).orElseThrow(BusinessRejection::notFound);
        if (seen != null) {
            List<Problem> missed = missed(reference, seen);
            if (!missed.isEmpty()) {
                throw new BusinessRejection(BusinessRejection.Kind.CONFLICT, missed);
            }
        }
        return inquiry;
    }

    private List<Problem> missed(String reference, long seen) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select part, action, actor, at from inquiry_event
                        where reference = :reference and id > :seen and actor <> :me order by id limit 5""")
                .bind("reference", reference)
                .bind("seen", seen)
                .bind("me", Actors.current().id())
                .map((row, c) -> Problem.of(
                        "inquiry.changed",
                        null,
                        row.getString("actor"),
                        row.getString("part") + "." + row.getString("action"),
                        row.getTimestamp("at").toInstant().toString()))
                .list());
    }

    public void add(Inquiry inquiry) {
        em.persist(inquiry);
        em.flush();
    }

    public void add(Deficiency deficiency) {
        em.persist(deficiency);
        em.flush();
    }

    /** A deficiency of that case. */
    public Deficiency deficiency(String reference, long id) {
        Deficiency found = em.find(Deficiency.class, id);
        if (found == null || !found.reference().equals(reference)) {
            throw BusinessRejection.notFound();
        }
        return found;
    }

    /** Writes what changed so far and then the step, so that queries in the same transaction see both. */
    public void record(CaseEvent event) {
        em.flush();
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into inquiry_event (reference, at, actor, side, part, part_reference, action, from_state, to_state, why)
                        values (:reference, :at, :actor, :side, :part, :partReference, :action, :fromState, :toState, :why)""")
                .bindMethods(event)
                .bind("at", OffsetDateTime.now(clock))
                .bind("actor", Actors.current().id())
                .execute());
    }
}
