package org.medinbound.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.medinbound.guarantor.RegisterSheet;
import org.medinbound.registry.AgencyFilter;
import org.medinbound.registry.AgencyRow;

/** The list of the registry. A page is cut first; what is counted for each agency is counted for its rows only. */
public final class Agencies {
    private static final Map<String, String> ORDER = Map.of(
            "number", "r.number",
            "name", "r.name",
            "nameEn", "r.name_en",
            "status", "r.status",
            "registeredOn", "r.registered_on");

    private static final String TEXT = """
             and (r.number ilike :text or r.name ilike :text or r.name_en ilike :text or r.email ilike :text
               or exists (select from guarantor_contact c
                 where c.guarantor_id = r.guarantor_id and c.state <> 'ENDED' and c.mailbox ilike :text))
            """;

    private static final Map<String, String> ATTENTION = Map.of(
            "bounced", """
                      and exists (select from guarantor_contact c where c.guarantor_id = r.guarantor_id and c.state = 'BOUNCED')
                    """,
            "unreachable", """
                      and r.status <> 'deregistered' and not exists (select from guarantor_contact c
                        where c.guarantor_id = r.guarantor_id and c.state = 'CURRENT')
                    """,
            "contract", """
                      and r.status <> 'deregistered' and not exists (select from agency_contract c where c.guarantor_id = r.guarantor_id
                        and c.from_on <= :today and (c.ended_on is null or c.ended_on >= :today)
                        and (c.until_on is null or c.until_on >= :today + (select n.contract_notice_days from registry_rule n
                            where n.valid_from <= :today order by n.valid_from desc limit 1)
                          or c.auto_renewal and (c.until_on >= :today or c.memorandum_on is not null)))
                    """,
            "notice", """
                      and exists (select from agency_change c where c.guarantor_id = r.guarantor_id and c.state = 'PROPOSED')
                    """);

    private Agencies() {}

    public static List<AgencyRow> page(Handle handle, AgencyFilter filter, LocalDate today) {
        String by = ORDER.getOrDefault(filter.sort(), "r.number");
        String order = " order by " + by + (filter.descending() ? " desc" : "") + ", r.number";
        return bind(
                        handle.createQuery("with page as (select r.* from agency_register r where true" + where(filter)
                                + order + " limit :size offset :skip)" + """
                                select r.*,
                                  (select count(*) from guarantor_flag f where f.guarantor_id = r.guarantor_id
                                    and not exists (select from guarantor_flag_withdrawal w where w.flag_id = f.id)) as flags,
                                  c.contacts, c.bounced,
                                  (select count(*) from agency_contract k where k.guarantor_id = r.guarantor_id
                                    and k.from_on <= :today and (k.ended_on is null or k.ended_on >= :today)
                                    and (k.until_on is null or k.until_on >= :today or k.auto_renewal)) as contracts
                                from page r
                                cross join lateral (select count(*) filter (where state <> 'ENDED') as contacts,
                                  count(*) filter (where state = 'BOUNCED') as bounced
                                  from guarantor_contact where guarantor_id = r.guarantor_id) c
                                """ + order),
                        filter)
                .bind("today", today)
                .bind("size", filter.size())
                .bind("skip", (filter.page() - 1L) * filter.size())
                .map((row, context) -> row(row))
                .list();
    }

    /** How many the filters leave. Only a text looks at the number; without one the versions are counted by an index alone. */
    public static long count(Handle handle, AgencyFilter filter, LocalDate today) {
        String from = text(filter) == null
                ? "select count(*) from guarantor_version r where r.replaced_in is null"
                : "select count(*) from agency_register r where true";
        String where = where(filter);
        Query query = bind(handle.createQuery(from + where), filter);
        return (where.contains(":today") ? query.bind("today", today) : query)
                .mapTo(Long.class)
                .one();
    }

    /** What the register says now about one agency. */
    public static Optional<RegisterSheet> sheet(Handle handle, String number) {
        return handle.createQuery("""
                        select name, name_en, registered_on, email, phone, fax, contact_languages
                        from agency_register where number = :number""")
                .bind("number", number)
                .map((row, context) -> new RegisterSheet(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        List.of((String[]) row.getArray(7).getArray())))
                .findOne();
    }

    private static String where(AgencyFilter filter) {
        String attention = filter.attention();
        return (filter.status() == null ? "" : " and r.status = :status")
                + (filter.language() == null ? "" : " and :language = any(r.contact_languages)")
                + (text(filter) == null ? "" : TEXT)
                + (attention == null ? "" : ATTENTION.getOrDefault(attention, ""));
    }

    private static @Nullable String text(AgencyFilter filter) {
        String text = filter.text();
        return text == null || text.isBlank() ? null : like(text.strip());
    }

    private static Query bind(Query query, AgencyFilter filter) {
        Map<String, String> given = new HashMap<>();
        given.put("status", filter.status());
        given.put("language", filter.language());
        given.put("text", text(filter));
        given.values().removeIf(Objects::isNull);
        return query.bindMap(given);
    }

    static String like(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static AgencyRow row(ResultSet row) throws SQLException {
        return new AgencyRow(
                row.getString("number"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("status"),
                row.getObject("registered_on", LocalDate.class),
                row.getObject("renewed_on", LocalDate.class),
                row.getObject("deregistered_on", LocalDate.class),
                row.getString("email"),
                row.getString("phone"),
                row.getString("fax"),
                List.of((String[]) row.getArray("contact_languages").getArray()),
                row.getLong("flags"),
                row.getLong("contacts"),
                row.getLong("bounced"),
                row.getLong("contracts"),
                List.of());
    }
}
