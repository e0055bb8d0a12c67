package org.medinbound.agency.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.medinbound.agency.AgencyContact;
import org.medinbound.agency.AgencyHome;

/** Reads what the register says now about one agency. */
public final class AgencyRows {
    private AgencyRows() {}

    public static Optional<AgencyHome.Sheet> sheet(Handle handle, String number, List<AgencyContact> contacts) {
        return handle.createQuery("""
                        select number, name, name_en, status, registered_on, deregistered_on, email, phone, contact_languages
                        from agency_register where number = :number""")
                .bind("number", number)
                .map((row, context) -> new AgencyHome.Sheet(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class),
                        row.getString(7),
                        row.getString(8),
                        List.of((String[]) row.getArray(9).getArray()),
                        contacts))
                .findOne();
    }
}
