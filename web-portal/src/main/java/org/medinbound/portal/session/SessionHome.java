package org.medinbound.portal.session;

import java.util.Set;
import org.medinbound.access.Role;

/** Where a session leads: the page of the one thing it was opened for. Paths are without the language. */
public final class SessionHome {
    private SessionHome() {}

    /** The first page of somebody with one of these roles. */
    public static String of(Set<Role> roles) {
        if (roles.contains(Role.HOSPITAL)) {
            return "/my/request";
        }
        if (roles.contains(Role.GUARANTOR)) {
            return "/my/agency";
        }
        return "/my/inquiry";
    }
}
