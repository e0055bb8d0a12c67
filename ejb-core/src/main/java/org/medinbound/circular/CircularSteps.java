package org.medinbound.circular;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.circular.model.CircularAction;
import org.medinbound.circular.model.CircularState;
import org.medinbound.circular.store.CircularRows;
import org.medinbound.circular.store.Head;
import org.medinbound.circular.store.StepRows;
import org.medinbound.shared.BusinessRejection;

/** Takes a step with a circular: locked, allowed by the table of states, on record. */
@ApplicationScoped
class CircularSteps {
    @Inject
    CircularRows circulars;

    @Inject
    StepRows steps;

    @Inject
    Clock clock;

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Locks it for a change.
     *
     * @param seen the last step of staff that the officer's page showed; null when that does not matter
     * @throws BusinessRejection {@code circular.changed} when somebody was quicker; not found
     */
    Head lock(String reference, @Nullable Long seen) {
        Head head = circulars.lock(reference).orElseThrow(BusinessRejection::notFound);
        CircularStep last = steps.lastOfStaff(reference).orElse(null);
        if (seen != null && last != null && last.id() != seen) {
            throw BusinessRejection.conflict("circular.changed", last.actor(), last.action());
        }
        return head;
    }

    /** The state after the action; refused when the table does not allow it. */
    static CircularState after(Head head, CircularAction action) {
        return head.state()
                .after(action)
                .orElseThrow(() -> BusinessRejection.conflict("circular.state." + head.state()));
    }

    /** Writes the step down. */
    void record(
            Head head, CircularAction action, @Nullable String number, @Nullable String why, @Nullable Integer figure) {
        record(head.reference(), head.state().name(), after(head, action).name(), action, number, why, figure);
    }

    void begun(String reference) {
        record(reference, null, CircularState.DRAFT.name(), CircularAction.BEGIN, null, null, null);
    }

    private void record(
            String reference,
            @Nullable String from,
            String to,
            CircularAction action,
            @Nullable String number,
            @Nullable String why,
            @Nullable Integer figure) {
        Actor actor = Actors.current();
        steps.add(
                reference, from, StepRows.step(now(), actor.id(), side(actor), action.name(), to, number, why, figure));
    }

    private static String side(Actor actor) {
        if (actor.is(Role.GUARANTOR)) {
            return "AGENCY";
        }
        return actor.is(Role.MINISTRY) ? "MINISTRY" : actor.is(Role.REGISTRY) ? "DESK" : "SYSTEM";
    }

    /** Words that were typed as a reason; null when none. */
    static @Nullable String words(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
