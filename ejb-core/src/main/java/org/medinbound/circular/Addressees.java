package org.medinbound.circular;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.agency.AgencyContact;
import org.medinbound.agency.AgencyContacts;
import org.medinbound.agency.ContactRole;
import org.medinbound.circular.store.FilterRows;

/**
 * Whom a filter chooses now, with the mailboxes and the languages in which they are written to: every contact of the agency that is
 * its representative, since nobody knows who of them is at work; when there is none, every other contact.
 */
@ApplicationScoped
class Addressees {
    @Inject
    FilterRows filters;

    @Inject
    AgencyContacts contacts;

    /** By number. {@code written}: languages in which the circular has words. */
    List<Candidate> of(ReceiverFilter filter, Collection<String> written, Instant now) {
        List<FilterRows.Chosen> chosen = filters.chosen(filter, now);
        Map<String, List<AgencyContact>> known =
                contacts.forRole(chosen.stream().map(FilterRows.Chosen::number).toList(), ContactRole.REPRESENTATIVE);
        return chosen.stream()
                .map(c -> {
                    List<AgencyContact> people = known.getOrDefault(c.number(), List.of());
                    AgencyContact contact = people.isEmpty() ? null : people.get(0);
                    return new Candidate(
                            c.number(),
                            c.name(),
                            c.nameEn(),
                            c.status(),
                            contact == null ? null : contact.mailbox(),
                            language(contact, c.languages(), written),
                            people.stream()
                                    .map(one ->
                                            new Candidate.Written(one.mailbox(), language(one, c.languages(), written)))
                                    .toList());
                })
                .toList();
    }

    /** The contact's language; words written in another one that it answers in win when it reads neither Japanese nor English. */
    static String language(@Nullable AgencyContact contact, List<String> register, Collection<String> written) {
        List<String> read = contact == null || contact.languages().isEmpty() ? register : contact.languages();
        String own = contact == null ? "ja" : contact.language();
        if (read.isEmpty() || read.contains("ja") || read.contains("en")) {
            return own;
        }
        return read.stream().filter(written::contains).findFirst().orElse(own);
    }
}
