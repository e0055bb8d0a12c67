package org.medinbound.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.shared.BusinessRejection;

/**
 * Who may see which application: the one place where it is decided. An agency sees the applications under its number; an agency
 * without a number the one its session was opened for. The registry sees everything that was sent, the ministry what was ever
 * handed over. What is not for the reader looks as if it were not there.
 */
@ApplicationScoped
public class ApplicationAccess {
    /** Refuses unless the actor may see the application. */
    public void require(String reference, @Nullable String number, String state, boolean everHandedOver) {
        Actor actor = Actors.current();
        boolean seen = actor.is(Role.SYSTEM)
                || actor.is(Role.GUARANTOR) && own(actor, reference, number)
                || actor.is(Role.REGISTRY) && !state.equals("DRAFT")
                || actor.is(Role.MINISTRY) && everHandedOver;
        if (!seen) {
            throw BusinessRejection.notFound();
        }
    }

    private static boolean own(Actor actor, String reference, @Nullable String number) {
        String subject = actor.subject();
        return subject != null && (subject.equals(reference) || subject.equals(number));
    }

    /** The signed-in agency's number, or the reference of its one application when it has no number yet. */
    public String subject() {
        String subject = Actors.current().subject();
        if (subject == null || !Actors.current().is(Role.GUARANTOR)) {
            throw BusinessRejection.notFound();
        }
        return subject;
    }

    /** For whom the actor acts, as it stands in the steps. */
    public static String side() {
        Actor actor = Actors.current();
        if (actor.is(Role.REGISTRY)) {
            return "DESK";
        }
        if (actor.is(Role.MINISTRY)) {
            return "MINISTRY";
        }
        return actor.is(Role.SYSTEM) ? "SYSTEM" : "AGENCY";
    }
}
