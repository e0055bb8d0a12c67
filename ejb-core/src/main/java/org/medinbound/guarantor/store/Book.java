package org.medinbound.guarantor.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.medinbound.guarantor.RegisterRow;

/** Single entries of the register. */
public final class Book {
    private Book() {}

    public static Optional<RegisterRow> current(Handle handle, String number) {
        return handle.createQuery("""
                        select g.number, v.* from guarantor g join guarantor_version v on v.guarantor_id = g.id
                        where v.replaced_in is null and g.number = :number""")
                .bind("number", number)
                .map((row, c) -> new RegisterRow(
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("status"),
                        row.getObject("registered_on", LocalDate.class),
                        row.getObject("deregistered_on", LocalDate.class),
                        row.getString("email"),
                        row.getString("phone"),
                        List.of((String[]) row.getArray("contact_languages").getArray())))
                .findOne();
    }

    /**
     * Adds the row as the newest version; what a row does not name (fax, day of the last renewal, reason of the status) is carried
     * over. The caller holds the lock of {@link Entries}.
     *
     * @param act {@code create}, {@code change}, {@code renew} or {@code status}
     * @param on day of a renewal or of a change of status
     * @param code coded reason of a change of status, or null
     */
    public static void write(
            Handle handle, long entry, RegisterRow row, String act, @Nullable LocalDate on, @Nullable String code) {
        handle.createUpdate("insert into guarantor (number) values (:number) on conflict (number) do nothing")
                .bind("number", row.number())
                .execute();
        handle.createUpdate("""
                        update guarantor_version v set replaced_in = :entry from guarantor g
                        where g.id = v.guarantor_id and g.number = :number and v.replaced_in is null""")
                .bind("entry", entry)
                .bind("number", row.number())
                .execute();
        handle.createUpdate("""
                        insert into guarantor_version (guarantor_id, recorded_in, name, name_en, status, registered_on, deregistered_on, email,
                          phone, contact_languages, fax, renewed_on, act, status_on, reason_code)
                        select g.id, :entry, :name, :nameEn, :status, :registeredOn, :deregisteredOn, :email, :phone, :languages,
                          coalesce(p.fax, ''), case when :act = 'renew' then cast(:on as date) else p.renewed_on end, :act,
                          case when :act = 'status' then cast(:on as date) else p.status_on end,
                          case when :act = 'status' then cast(:code as text) else p.reason_code end
                        from guarantor g left join guarantor_version p on p.guarantor_id = g.id and p.replaced_in = :entry
                        where g.number = :number""")
                .bindMethods(row)
                .bind("entry", entry)
                .bind("act", act)
                .bind("on", on)
                .bind("code", code)
                .bindArray("languages", String.class, row.contactLanguages())
                .execute();
    }
}
