package org.medinbound.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.shared.BusinessRejection;

/**
 * Who may see which case: the one place where it is decided. The desk sees every case, a sender only the case that the session
 * was opened for, a hospital only its own request. What is not for the reader looks as if it were not there.
 */
@ApplicationScoped
public class CaseAccess {
    /** Refuses unless the actor may see the case. */
    public void requireCase(String reference) {
        Actor actor = Actors.current();
        boolean own = (actor.is(Role.PATIENT) || actor.is(Role.REFERRER)) && reference.equals(actor.subject());
        if (!own && !everything(actor)) {
            throw BusinessRejection.notFound();
        }
    }

    /** Refuses unless the actor may answer the acceptance request. */
    public void requireRequest(String requestReference) {
        Actor actor = Actors.current();
        boolean own = actor.is(Role.HOSPITAL) && requestReference.equals(actor.subject());
        if (!own && !everything(actor)) {
            throw BusinessRejection.notFound();
        }
    }

    private static boolean everything(Actor actor) {
        return actor.is(Role.DESK) || actor.is(Role.SYSTEM);
    }
}
