package org.medinbound.guarantor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.medinbound.guarantor.AgencyStatus;
import org.medinbound.guarantor.AgencyStatusAction;
import org.medinbound.guarantor.RegisterSheet;
import org.medinbound.guarantor.RegisterVersion;
import org.medinbound.guarantor.StatusReason;

/** Versions of what the register says. The caller holds the lock of {@link Entries} while it writes. */
public final class Versions {
    private Versions() {}

    public static RegisterVersion first(long entry, RegisterSheet sheet, String reason) {
        return version(entry, "create", sheet, AgencyStatus.ACTIVE, null, null, null, null, reason);
    }

    public static RegisterVersion changed(RegisterVersion last, RegisterSheet sheet, String reason) {
        return version(
                last.entry(),
                "change",
                sheet,
                last.status(),
                last.deregisteredOn(),
                last.renewedOn(),
                last.statusOn(),
                last.reasonCode(),
                reason);
    }

    public static RegisterVersion renewed(RegisterVersion last, LocalDate on, String reason) {
        return version(
                last.entry(),
                "renew",
                last.sheet(),
                last.status(),
                last.deregisteredOn(),
                on,
                last.statusOn(),
                last.reasonCode(),
                reason);
    }

    public static RegisterVersion become(
            RegisterVersion last, AgencyStatus status, LocalDate on, String code, String reason) {
        LocalDate off = status == AgencyStatus.DEREGISTERED ? on : null;
        return version(last.entry(), "status", last.sheet(), status, off, last.renewedOn(), on, code, reason);
    }

    private static RegisterVersion version(
            long entry,
            String act,
            RegisterSheet sheet,
            AgencyStatus status,
            @Nullable LocalDate deregisteredOn,
            @Nullable LocalDate renewedOn,
            @Nullable LocalDate statusOn,
            @Nullable String reasonCode,
            String reason) {
        return new RegisterVersion(
                entry,
                Instant.EPOCH,
                "",
                null,
                act,
                sheet,
                status,
                deregisteredOn,
                renewedOn,
                statusOn,
                reasonCode,
                reason);
    }

    /** False when the number is taken. */
    public static boolean addNumber(Handle handle, String number) {
        return handle.execute("insert into guarantor (number) values (?) on conflict (number) do nothing", number) == 1;
    }

    public static void write(Handle handle, String number, long entry, RegisterVersion version) {
        handle.createUpdate("""
                        update guarantor_version v set replaced_in = :entry from guarantor g
                        where g.number = :number and v.guarantor_id = g.id and v.replaced_in is null""").bind("entry", entry).bind("number", number).execute();
        RegisterSheet sheet = version.sheet();
        handle.createUpdate("""
                        insert into guarantor_version (guarantor_id, recorded_in, name, name_en, status, registered_on,
                          deregistered_on, email, phone, fax, contact_languages, renewed_on, act, status_on, reason_code, reason)
                        select id, :entry, :name, :nameEn, :status, :registered, :deregistered, :email, :phone, :fax, :languages,
                          :renewed, :act, :statusOn, :code, :reason
                        from guarantor where number = :number""")
                .bind("entry", entry)
                .bind("number", number)
                .bind("name", sheet.name())
                .bind("nameEn", sheet.nameEn())
                .bind("status", version.status().text())
                .bind("registered", sheet.registeredOn())
                .bind("deregistered", version.deregisteredOn())
                .bind("email", sheet.email())
                .bind("phone", sheet.phone())
                .bind("fax", sheet.fax())
                .bindArray("languages", String.class, sheet.contactLanguages())
                .bind("renewed", version.renewedOn())
                .bind("act", version.act())
                .bind("statusOn", version.statusOn())
                .bind("code", version.reasonCode())
                .bind("reason", version.reason())
                .execute();
    }

    /** All versions of an agency, newest first. */
    public static List<RegisterVersion> of(Handle handle, String number) {
        return handle.createQuery("""
                        select v.recorded_in, e.recorded_at, e.actor, o.name as officer, v.act, v.name, v.name_en, v.registered_on,
                          v.email, v.phone, v.fax, v.contact_languages, v.status, v.deregistered_on, v.renewed_on, v.status_on,
                          v.reason_code, v.reason
                        from guarantor g join guarantor_version v on v.guarantor_id = g.id
                        join guarantor_entry e on e.id = v.recorded_in
                        left join agency_officer o on o.officer = e.actor
                        where g.number = :number order by v.recorded_in desc""")
                .bind("number", number)
                .map((row, context) -> read(row))
                .list();
    }

    private static RegisterVersion read(ResultSet row) throws SQLException {
        return new RegisterVersion(
                row.getLong("recorded_in"),
                Standing.instant(row, 2),
                row.getString("actor"),
                row.getString("officer"),
                row.getString("act"),
                new RegisterSheet(
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getObject("registered_on", LocalDate.class),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("fax"),
                        List.of((String[]) row.getArray("contact_languages").getArray())),
                AgencyStatus.of(row.getString("status")),
                row.getObject("deregistered_on", LocalDate.class),
                row.getObject("renewed_on", LocalDate.class),
                row.getObject("status_on", LocalDate.class),
                row.getString("reason_code"),
                row.getString("reason"));
    }

    /** Reasons that can be given on a day. */
    public static List<StatusReason> reasons(Handle handle, LocalDate day) {
        return handle.createQuery("""
                        select code, action, label_ja, label_en from guarantor_status_reason
                        where :day >= valid_from and (valid_until is null or :day <= valid_until) order by action, position""")
                .bind("day", day)
                .map((row, context) -> new StatusReason(
                        row.getString(1),
                        AgencyStatusAction.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }
}
