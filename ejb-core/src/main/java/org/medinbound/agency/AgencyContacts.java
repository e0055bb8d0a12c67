package org.medinbound.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.agency.store.ContactRows;
import org.medinbound.document.SystemVault;

/** Whom to write to, for use cases that send mail to agencies. Checks no right: its callers did. */
@ApplicationScoped
public class AgencyContacts {
    @Inject
    private Jdbi jdbi;

    @Inject
    private SystemVault vault;

    /** All contacts of an agency that are not ended, the representative first. */
    public List<AgencyContact> of(String number) {
        return jdbi.withHandle(h -> ContactRows.live(h, vault, List.of(number)));
    }

    /**
     * Who takes mail about the matter at an agency: contacts with the role, else representatives, else anybody; never one whose
     * mail came back. Empty when nobody is left to write to: then the desk must find out, so do not pass over it in silence.
     */
    public List<AgencyContact> forRole(String number, ContactRole role) {
        return forRole(List.of(number), role).getOrDefault(number, List.of());
    }

    /** The same for many agencies with one query; agencies that nobody can be reached at are not in the map. */
    public Map<String, List<AgencyContact>> forRole(Collection<String> numbers, ContactRole role) {
        Map<String, List<AgencyContact>> byNumber = new LinkedHashMap<>();
        jdbi.withHandle(h -> ContactRows.live(h, vault, numbers)).stream()
                .filter(contact -> contact.state() == ContactState.CURRENT)
                .forEach(contact -> byNumber.computeIfAbsent(contact.number(), n -> new ArrayList<>())
                        .add(contact));
        byNumber.replaceAll((number, contacts) -> chosen(contacts, role));
        return byNumber;
    }

    private static List<AgencyContact> chosen(List<AgencyContact> contacts, ContactRole wanted) {
        for (ContactRole role : List.of(wanted, ContactRole.REPRESENTATIVE)) {
            List<AgencyContact> found =
                    contacts.stream().filter(contact -> contact.is(role)).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.copyOf(contacts);
    }
}
