package org.medinbound.circular.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.medinbound.circular.ReceiverFilter;

/** Who shall receive a circular: the stored conditions, and whom they choose now. */
@ApplicationScoped
public class FilterRows {
    /** Chosen by every condition, or by number. A month counts as silent when it was owed, is due, and nothing came. */
    private static final String CHOSEN = """
            with due as materialized (
              select c.period from guarantor_calendar((select max(id) from guarantor_entry), cast(:now as timestamptz)) c
              where c.due_at <= :now order by c.period desc limit coalesce(cast(:silentMonths as integer), 0)
            )
            select a.number, a.name, a.name_en, a.status, a.contact_languages
            from circular_candidate_view a
            where a.number = any(:numbers) or (
              a.status = any(:statuses)
              and (cardinality(cast(:languages as text[])) = 0 or a.contact_languages && cast(:languages as text[]))
              and (cardinality(cast(:flags as text[])) = 0 or exists (
                select from guarantor_flag f where f.guarantor_id = a.guarantor_id and f.kind = any(:flags)
                  and not exists (select from guarantor_flag_withdrawal w where w.flag_id = f.id)))
              and (cast(:region as text) is null and cast(:hospital as text) is null or exists (
                select from circular_partner_view p where p.guarantor_id = a.guarantor_id
                  and (cast(:region as text) is null or p.region = :region)
                  and (cast(:hospital as text) is null or p.slug = :hospital)))
              and (cast(:silentMonths as integer) is null or (
                (select count(*) from due) = :silentMonths and not exists (
                  select from due d where d.period + interval '1 month' <= a.registered_on
                    or d.period > coalesce(a.deregistered_on, 'infinity')
                    or exists (select from monthly_report m where m.guarantor_id = a.guarantor_id and m.period = d.period)))))
            order by a.number
            """;

    @Inject
    Jdbi jdbi;

    /** Somebody on the register who was chosen. */
    public record Chosen(String number, String name, String nameEn, String status, List<String> languages) {}

    public List<Chosen> chosen(ReceiverFilter filter, Instant now) {
        return jdbi.withHandle(h -> bind(h.createQuery(CHOSEN), filter)
                .bind("now", now)
                .map((r, c) -> new Chosen(r.getString(1), r.getString(2), r.getString(3), r.getString(4), array(r, 5)))
                .list());
    }

    /** Numbers among these that are not on the register. */
    public List<String> unknown(List<String> numbers) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select n from unnest(cast(:numbers as text[])) with ordinality as given (n, place)
                        where not exists (select from guarantor g where g.number = n) order by place""")
                .bindArray("numbers", String.class, numbers)
                .mapTo(String.class)
                .list());
    }

    public void save(String reference, ReceiverFilter filter) {
        jdbi.useHandle(h ->
                bind(h.createUpdate("""
                                update circular set statuses = :statuses, languages = :languages, flags = :flags, region = :region,
                                  hospital_slug = :hospital, silent_months = :silentMonths, numbers = :numbers
                                where reference = :reference"""), filter).bind("reference", reference).execute());
    }

    public Optional<ReceiverFilter> of(String reference) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select statuses, languages, flags, region, hospital_slug, silent_months, numbers
                        from circular where reference = :reference""")
                .bind("reference", reference)
                .map((r, c) -> new ReceiverFilter(
                        array(r, 1),
                        array(r, 2),
                        array(r, 3),
                        r.getString(4),
                        r.getString(5),
                        r.getObject(6, Integer.class),
                        array(r, 7)))
                .findOne());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, ReceiverFilter filter) {
        return statement
                .bindArray("statuses", String.class, filter.statuses())
                .bindArray("languages", String.class, filter.languages())
                .bindArray("flags", String.class, filter.flags())
                .bind("region", filter.region())
                .bind("hospital", filter.hospital())
                .bind("silentMonths", filter.silentMonths())
                .bindArray("numbers", String.class, filter.numbers());
    }

    private static List<String> array(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
