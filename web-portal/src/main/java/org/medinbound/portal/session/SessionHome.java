package org.medinbound.portal.session;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Role;
import org.medinbound.hospital.HospitalAccess;

/** Where a session leads: the page of the one thing it was opened for. Paths are without the language. */
public final class SessionHome {
    private SessionHome() {}

    /** The first page of somebody with one of these roles, whose session is for the subject. */
    public static String of(Set<Role> roles, @Nullable String subject) {
        if (roles.contains(Role.HOSPITAL)) {
            return subject != null && HospitalAccess.slugOf(subject).isPresent() ? "/my/hospital" : "/my/request";
        }
        if (roles.contains(Role.GUARANTOR)) {
            // An agency without a number has a session for its one application.
            return subject != null && subject.matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}")
                    ? "/my/applications/" + subject
                    : "/my/agency";
        }
        return "/my/inquiry";
    }
}
