package org.medinbound.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.shared.BusinessRejection;

/**
 * Which hospital's own data the caller may touch: the one place where it is decided. A session of a hospital's account has the
 * hospital's slug behind {@link #PREFIX} as its subject; a session of a single acceptance request is none.
 */
@ApplicationScoped
public class HospitalAccess {
    /** Before the slug in the subject of a session; no reference of a request begins so. */
    public static final String PREFIX = "H-";

    /** The subject of the account of a hospital. */
    public static String subject(String slug) {
        return PREFIX + slug;
    }

    /** The hospital of a subject, if it is that of a hospital's account. */
    public static Optional<String> slugOf(String subject) {
        return subject.startsWith(PREFIX) ? Optional.of(subject.substring(PREFIX.length())) : Optional.empty();
    }

    /** The caller's hospital; looks as if nothing were there for everybody else. */
    public String own() {
        Actor actor = Actors.current();
        String subject = actor.subject();
        if (subject == null || !actor.is(Role.HOSPITAL)) {
            throw BusinessRejection.notFound();
        }
        return slugOf(subject).orElseThrow(BusinessRejection::notFound);
    }

    /** Refuses unless the caller is that hospital or the platform itself. */
    public void requireOwn(String slug) {
        if (!Actors.current().is(Role.SYSTEM) && !own().equals(slug)) {
            throw BusinessRejection.notFound();
        }
    }
}
