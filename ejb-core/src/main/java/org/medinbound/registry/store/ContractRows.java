package org.medinbound.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.medinbound.registry.Contract;
import org.medinbound.registry.ContractForm;
import org.medinbound.registry.ContractStanding;

/** Contracts of agencies with hospitals. */
public final class ContractRows {
    private static final String SELECT = """
            select k.*, r.number, r.name, coalesce(o.name, k.recorded_by) as by, n.contract_notice_days
            from agency_contract k
            join agency_register r on r.guarantor_id = k.guarantor_id
            left join agency_officer o on o.officer = k.recorded_by
            cross join lateral (select contract_notice_days from registry_rule where valid_from <= :today
              order by valid_from desc limit 1) n
            """;

    private static final String ENDING = """
             where r.status <> 'deregistered' and k.from_on <= :today and (k.ended_on is null or k.ended_on >= :today)
              and k.until_on < :today + n.contract_notice_days
              and case when k.auto_renewal then k.until_on < :today and k.memorandum_on is null else k.until_on >= :today end
            """;

    private static final String TERMS = """
             set hospital_name = :hospital, from_on = :from, until_on = :until, auto_renewal = :auto,
              memorandum_on = :memorandum, covers_content = :content, covers_responsibility = :responsibility,
              covers_payment = :payment, covers_personal_data = :personal, recorded_at = :now, recorded_by = :actor,
              version = version + 1""";

    private ContractRows() {}

    public static List<Contract> of(Handle handle, String number, LocalDate today) {
        return handle.createQuery(SELECT + """
                         where r.number = :number
                        order by coalesce(k.ended_on, case when not k.auto_renewal then k.until_on end) < :today nulls first,
                          k.from_on desc, k.id""")
                .bind("number", number)
                .bind("today", today)
                .map((row, context) -> contract(row, today))
                .list();
    }

    public static List<Contract> ending(Handle handle, LocalDate today, int page, int size) {
        return handle.createQuery(SELECT + ENDING + " order by k.until_on, r.number, k.id limit :size offset :skip")
                .bind("today", today)
                .bind("size", size)
                .bind("skip", (page - 1L) * size)
                .map((row, context) -> contract(row, today))
                .list();
    }

    public static long endingCount(Handle handle, LocalDate today) {
        return handle.createQuery("select count(*) from (" + SELECT + ENDING + ") e")
                .bind("today", today)
                .mapTo(Long.class)
                .one();
    }

    /** Nothing when there is no such agency. */
    public static Optional<Long> add(Handle handle, String number, ContractForm terms, Instant now, String actor) {
        Update insert = handle.createUpdate("""
                insert into agency_contract (guarantor_id, hospital_name, from_on, until_on, auto_renewal, memorandum_on,
                  covers_content, covers_responsibility, covers_payment, covers_personal_data, recorded_at, recorded_by)
                select id, :hospital, :from, :until, :auto, :memorandum, :content, :responsibility, :payment, :personal, :now, :actor
                from guarantor where number = :number""");
        return bind(insert, terms, now, actor)
                .bind("number", number)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .findOne();
    }

    /** The contract of the agency with the same hospital and first day that was not ended. */
    public static Optional<Long> same(Handle handle, String number, ContractForm terms) {
        return handle.createQuery("""
                        select k.id from agency_contract k join guarantor g on g.id = k.guarantor_id
                        where g.number = :number and k.hospital_name = :hospital and k.from_on = :from and k.ended_on is null
                        order by k.id limit 1""")
                .bind("number", number)
                .bind("hospital", terms.hospital())
                .bind("from", terms.from())
                .mapTo(Long.class)
                .findOne();
    }

    /** New terms, whatever version there was. */
    public static void state(Handle handle, long id, ContractForm terms, Instant now, String actor) {
        bind(handle.createUpdate("update agency_contract" + TERMS + " where id = :id"), terms, now, actor)
                .bind("id", id)
                .execute();
    }

    /** Notes the application that stated the terms last. */
    public static void statedBy(Handle handle, long id, String application) {
        handle.execute("update agency_contract set application = ? where id = ?", application, id);
    }

    /** False when somebody changed it since that version. */
    public static boolean change(
            Handle handle, String number, long id, int version, ContractForm terms, Instant now, String actor) {
        Update update = handle.createUpdate("update agency_contract" + TERMS + """
                 where id = :id and version = :version and ended_on is null
                  and guarantor_id = (select id from guarantor where number = :number)""");
        return bind(update, terms, now, actor)
                        .bind("number", number)
                        .bind("id", id)
                        .bind("version", version)
                        .execute()
                == 1;
    }

    public static boolean end(
            Handle handle, long id, int version, LocalDate on, String reason, Instant now, String actor) {
        return handle.createUpdate("""
                        update agency_contract set ended_on = :on, end_reason = :reason, recorded_at = :now, recorded_by = :actor,
                          version = version + 1
                        where id = :id and version = :version and ended_on is null""")
                        .bind("on", on)
                        .bind("reason", reason)
                        .bind("now", now)
                        .bind("actor", actor)
                        .bind("id", id)
                        .bind("version", version)
                        .execute()
                == 1;
    }

    private static Update bind(Update statement, ContractForm terms, Instant now, String actor) {
        return statement
                .bind("hospital", terms.hospital())
                .bind("from", terms.from())
                .bind("until", terms.until())
                .bind("auto", terms.autoRenewal())
                .bind("memorandum", terms.memorandumOn())
                .bind("content", terms.content())
                .bind("responsibility", terms.responsibility())
                .bind("payment", terms.payment())
                .bind("personal", terms.personalData())
                .bind("now", now)
                .bind("actor", actor);
    }

    private static Contract contract(ResultSet row, LocalDate today) throws SQLException {
        ContractForm terms = new ContractForm(
                row.getString("hospital_name"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getBoolean("auto_renewal"),
                row.getObject("memorandum_on", LocalDate.class),
                row.getBoolean("covers_content"),
                row.getBoolean("covers_responsibility"),
                row.getBoolean("covers_payment"),
                row.getBoolean("covers_personal_data"));
        LocalDate ended = row.getObject("ended_on", LocalDate.class);
        return new Contract(
                row.getLong("id"),
                row.getString("number"),
                row.getString("name"),
                terms,
                ended,
                row.getString("end_reason"),
                ContractStanding.of(
                        row.getObject("from_on", LocalDate.class),
                        terms.until(),
                        terms.autoRenewal(),
                        terms.memorandumOn(),
                        ended,
                        today,
                        row.getInt("contract_notice_days")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("by"),
                row.getInt("version"),
                row.getString("application"),
                List.of());
    }
}
