package org.medinbound.agency;

import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.shared.BusinessRejection;

/**
 * Which agency is signed in: the one place where it is decided. Use cases with the right {@code AGENCY_OWN} take the number from
 * here and never from the caller. What is another agency's looks as if it were not there.
 */
public final class AgencyAccess {
    private AgencyAccess() {}

    /**
     * The signed-in agency's list number.
     *
     * @throws BusinessRejection FORBIDDEN when no agency is signed in
     */
    public static String number() {
        Actor actor = Actors.current();
        String number = actor.subject();
        if (!actor.is(Role.GUARANTOR) || number == null) {
            throw BusinessRejection.forbidden();
        }
        return number;
    }

    /** @throws BusinessRejection NOT_FOUND when the data is not the signed-in agency's own */
    public static void require(String number) {
        if (!number().equals(number)) {
            throw BusinessRejection.notFound();
        }
    }
}
