package org.medinbound.circular.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.circular.model.CircularState;

/** Circulars themselves: locked for a change, moved from state to state. */
@ApplicationScoped
public class CircularRows {
    @Inject
    Jdbi jdbi;

    public void insert(String reference, String kind, String by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into circular (reference, kind, state, composed_at, composed_by)
                        values (:reference, :kind, 'DRAFT', :now, :by)""")
                .bind("reference", reference)
                .bind("kind", kind)
                .bind("now", now)
                .bind("by", by)
                .execute());
    }

    /** Locks the circular for a change, so that one writer at a time decides. */
    public Optional<Head> lock(String reference) {
        return head(reference, " for update");
    }

    public Optional<Head> find(String reference) {
        return head(reference, "");
    }

    private Optional<Head> head(String reference, String lock) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select reference, kind, state, due_on, composed_by from circular where reference = :reference"
                                + lock)
                .bind("reference", reference)
                .map((r, c) -> new Head(
                        r.getString(1),
                        r.getString(2),
                        CircularState.valueOf(r.getString(3)),
                        r.getObject(4, LocalDate.class),
                        r.getString(5)))
                .findOne());
    }

    public void state(String reference, CircularState state) {
        jdbi.useHandle(h -> h.execute("update circular set state = ? where reference = ?", state.name(), reference));
    }

    public void released(String reference, String by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update circular set state = 'RELEASED', released_at = :now, released_by = :by
                        where reference = :reference""")
                .bind("reference", reference)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    public void closed(String reference, Instant now) {
        jdbi.useHandle(h -> h.createUpdate(
                        "update circular set state = 'CLOSED', closed_at = :now where reference = :reference")
                .bind("reference", reference)
                .bind("now", now)
                .execute());
    }

    public void dueOn(String reference, @Nullable LocalDate dueOn) {
        jdbi.useHandle(h -> h.createUpdate("update circular set due_on = :dueOn where reference = :reference")
                .bind("reference", reference)
                .bind("dueOn", dueOn)
                .execute());
    }

    /** Pseudonymous ids of all who composed or changed it. */
    public Set<String> hands(String reference) {
        return Set.copyOf(jdbi.withHandle(h -> h.createQuery("""
                        select distinct actor from circular_event
                        where reference = :reference and action in ('BEGIN', 'EDIT', 'SUBMIT')""")
                .bind("reference", reference)
                .mapTo(String.class)
                .list()));
    }

    /** Did the ministry compose or change it? */
    public boolean touchedByMinistry(String reference) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select exists (select from circular_event where reference = :reference and side = 'MINISTRY'
                          and action in ('BEGIN', 'EDIT', 'SUBMIT'))""")
                .bind("reference", reference)
                .mapTo(Boolean.class)
                .one());
    }
}
