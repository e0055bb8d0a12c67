package org.medinbound.agency;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.agency.store.AgencyRows;
import org.medinbound.shared.BusinessRejection;

/** What a signed-in agency sees of itself. */
@Stateless
@UseCase
public class AgencyHome {
    @Inject
    private Jdbi jdbi;

    @Inject
    private AgencyContacts contacts;

    /**
     * The agency as it stands on the register.
     *
     * @param status {@code active}, {@code suspended} or {@code deregistered}
     * @param contacts those that are not ended, the representative first
     */
    public record Sheet(
            String number,
            String name,
            String nameEn,
            String status,
            LocalDate registeredOn,
            @Nullable LocalDate deregisteredOn,
            String email,
            String phone,
            List<String> contactLanguages,
            List<AgencyContact> contacts) {
        public Sheet {
            contactLanguages = List.copyOf(contactLanguages);
            contacts = List.copyOf(contacts);
        }

        /** The name in the reader's language, as far as there is one. */
        public String nameIn(String language) {
            return language.equals("ja") || nameEn.isEmpty() ? name : nameEn;
        }
    }

    /** The own sheet. */
    @Requires(Right.AGENCY_OWN)
    public Sheet sheet() {
        String number = AgencyAccess.number();
        List<AgencyContact> own = contacts.of(number);
        return jdbi.withHandle(h -> AgencyRows.sheet(h, number, own)).orElseThrow(BusinessRejection::notFound);
    }
}
