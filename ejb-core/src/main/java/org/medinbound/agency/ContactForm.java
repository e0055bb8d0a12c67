package org.medinbound.agency;

import java.util.List;
import java.util.Set;

/**
 * A contact as somebody fills it in.
 *
 * @param name of the person; empty for a mailbox of the agency as such
 * @param language in which we write, {@code ja} or {@code en}
 * @param languages BCP 47 tags of the languages in which the contact answers
 */
public record ContactForm(
        String name,
        String telephone,
        String mailbox,
        String language,
        List<String> languages,
        Set<ContactRole> roles) {
    public ContactForm {
        languages = List.copyOf(languages);
        roles = Set.copyOf(roles);
    }
}
