package org.medinbound.agency;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contact of an agency.
 *
 * @param number of the agency on the ministry's list
 * @param name of the person; empty for a mailbox of the agency as such
 * @param language in which we write, {@code ja} or {@code en}
 * @param languages BCP 47 tags of the languages in which the contact answers
 * @param bounceCode why mail came back, in state BOUNCED only
 * @param since when the state began
 * @param version for changes: who changes an older one is told
 */
public record AgencyContact(
        long id,
        String number,
        String name,
        String telephone,
        String mailbox,
        String language,
        List<String> languages,
        Set<ContactRole> roles,
        String origin,
        ContactState state,
        @Nullable String bounceCode,
        Instant since,
        int version) {
    public AgencyContact {
        languages = List.copyOf(languages);
        roles = Set.copyOf(roles);
    }

    public boolean is(ContactRole role) {
        return roles.contains(role);
    }

    /** The roles in the order in which they are shown. */
    public List<ContactRole> rolesInOrder() {
        return roles.stream().sorted().toList();
    }
}
