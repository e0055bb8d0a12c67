package org.medinbound.guarantor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.medinbound.guarantor.GuarantorEntry;
import org.medinbound.guarantor.GuarantorFilter;
import org.medinbound.guarantor.Submission;

/** Reads the register. */
public final class Register {
    private static final String SELECT = """
            select g.number, v.name, v.name_en, v.status, v.registered_on, v.deregistered_on, v.email, v.phone, v.contact_languages,
              e.recorded_at, (select count(*) from guarantor_flag f where f.guarantor_id = g.id
                and not exists (select 1 from guarantor_flag_withdrawal w where w.flag_id = f.id)) as flags
            from guarantor g
            join guarantor_version v on v.guarantor_id = g.id
            join guarantor_entry e on e.id = v.recorded_in
            """;

    private static final String WHERE = """
             where v.replaced_in is null and (cast(:status as text) is null or v.status = :status)
              and (cast(:text as text) is null or g.number ilike :text or v.name ilike :text or v.name_en ilike :text)
            """;

    private Register() {}

    public static List<GuarantorEntry> page(Handle handle, GuarantorFilter filter) {
        return bind(handle.createQuery(SELECT + WHERE + " order by g.number limit :size offset :skip"), filter)
                .bind("size", filter.size())
                .bind("skip", (filter.page() - 1L) * filter.size())
                .map((r, c) -> entry(r))
                .list();
    }

    public static long count(Handle handle, GuarantorFilter filter) {
        return bind(
                        handle.createQuery(
                                "select count(*) from guarantor g join guarantor_version v on v.guarantor_id = g.id"
                                        + WHERE),
                        filter)
                .mapTo(Long.class)
                .one();
    }

    /** All that the register ever said about a guarantor, newest first. */
    public static List<GuarantorEntry> versions(Handle handle, String number) {
        return handle.createQuery(SELECT + " where g.number = :number order by v.recorded_in desc")
                .bind("number", number)
                .map((r, c) -> entry(r))
                .list();
    }

    /** Its submissions, newest month first, corrections after what they correct. */
    public static List<Submission> submissions(Handle handle, String number) {
        return handle.createQuery("""
                        select m.period, m.received_at, m.nil, m.guarantees, m.source, e.recorded_at
                        from monthly_report m join guarantor g on g.id = m.guarantor_id
                        join guarantor_entry e on e.id = m.recorded_in
                        where g.number = :number order by m.period desc, m.received_at""")
                .bind("number", number)
                .map((r, c) -> new Submission(
                        YearMonth.from(r.getObject(1, LocalDate.class)),
                        Standing.instant(r, 2),
                        r.getBoolean(3),
                        r.getInt(4),
                        r.getString(5),
                        Standing.instant(r, 6)))
                .list();
    }

    private static Query bind(Query query, GuarantorFilter filter) {
        @Nullable String text = filter.text();
        return query.bind("status", filter.status())
                .bind("text", text == null || text.isBlank() ? null : FlagLists.like(text.strip()));
    }

    private static GuarantorEntry entry(ResultSet row) throws SQLException {
        return new GuarantorEntry(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                row.getString(8),
                List.of((String[]) row.getArray(9).getArray()),
                Standing.instant(row, 10),
                row.getLong(11),
                List.of());
    }
}
