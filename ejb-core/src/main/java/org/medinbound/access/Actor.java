package org.medinbound.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in this call.
 *
 * @param id pseudonymous identity that stands in the record of access: {@code staff:<id>}, {@code patient:<reference>},
 *     {@code hospital:<id>}, {@code operator}, {@code system:<job>}, {@code visitor}
 * @param roles what the actor may be
 * @param subject what an outside actor's session was opened for (a case reference, an acceptance request), else null
 * @param address the caller's network address, or null inside the system
 */
public record Actor(
        String id,
        Set<Role> roles,
        @Nullable String subject,
        @Nullable String address) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    public static Actor visitor(@Nullable String address) {
        return new Actor("visitor", Set.of(Role.VISITOR), null, address);
    }

    public static Actor system(String job) {
        return new Actor("system:" + job, Set.of(Role.SYSTEM), null, null);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** May this actor use the right, by the table of rights? */
    public boolean may(Right right) {
        return roles.stream().anyMatch(right::isGrantedTo);
    }
}
