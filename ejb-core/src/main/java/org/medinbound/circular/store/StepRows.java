package org.medinbound.circular.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.circular.CircularStep;

/** The steps in the life of circulars. */
@ApplicationScoped
public class StepRows {
    /** Most steps that a page shows; every receiver's opening and answering is one. */
    private static final int SHOWN = 200;

    private static final String SELECT =
            "select id, at, actor, side, action, to_state, number, why, figure from circular_event where reference = :reference ";

    @Inject
    Jdbi jdbi;

    public void add(String reference, @Nullable String fromState, CircularStep step) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into circular_event (reference, number, at, actor, side, action, from_state, to_state, why, figure)
                        values (:reference, :number, :at, :actor, :side, :action, :from, :to, :why, :figure)""")
                .bind("reference", reference)
                .bind("number", step.number())
                .bind("at", step.at())
                .bind("actor", step.actor())
                .bind("side", step.side())
                .bind("action", step.action())
                .bind("from", fromState)
                .bind("to", step.toState())
                .bind("why", step.why())
                .bind("figure", step.figure())
                .execute());
    }

    /** The last step that staff took; what receivers do meanwhile hinders nobody. */
    public Optional<CircularStep> lastOfStaff(String reference) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + "and side in ('MINISTRY', 'DESK') order by id desc limit 1")
                .bind("reference", reference)
                .map((r, c) -> step(r))
                .findOne());
    }

    /** Newest first. */
    public List<CircularStep> of(String reference) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + "order by id desc limit " + SHOWN)
                .bind("reference", reference)
                .map((r, c) -> step(r))
                .list());
    }

    /** Steps that concern one receiver, newest first. */
    public List<CircularStep> of(String reference, String number) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + "and number = :number order by id desc limit " + SHOWN)
                .bind("reference", reference)
                .bind("number", number)
                .map((r, c) -> step(r))
                .list());
    }

    private static CircularStep step(java.sql.ResultSet row) throws java.sql.SQLException {
        return new CircularStep(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, Integer.class));
    }

    /** A step by the actor at the instant; its id is given by the database. */
    public static CircularStep step(
            Instant at,
            String actor,
            String side,
            String action,
            String toState,
            @Nullable String number,
            @Nullable String why,
            @Nullable Integer figure) {
        return new CircularStep(0, at, actor, side, action, toState, number, why, figure);
    }
}
