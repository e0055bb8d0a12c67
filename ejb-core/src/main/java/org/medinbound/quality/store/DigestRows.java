package org.medinbound.quality.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What quality officers were not told yet, and what stood in which digest. */
@ApplicationScoped
public class DigestRows {
    private static final RowMapper<Due> DUE = ConstructorMapper.of(Due.class);

    private static final String WHAT_COUNTS =
            " from quality_digest_due d where d.from_day <= :today and (d.until_day is null or d.until_day >= :today)";

    @Inject
    Jdbi jdbi;

    /**
     * A thing that an officer was not told.
     *
     * @param kind REASSESS, LAPSED or OVERDUE
     * @param item number of the certificate or reference of the finding
     * @param hospitalName in the officer's language, else in English
     */
    public record Due(
            String mailbox, String language, String kind, String item, String hospitalName, LocalDate dueOn) {}

    /** Officers for whom something is new and who have no digest of the day yet. */
    public List<UUID> readers(LocalDate today) {
        return jdbi.withHandle(h -> h.createQuery("select distinct d.account_id" + WHAT_COUNTS + """
                         and not exists (select from quality_digest g where g.account_id = d.account_id and g.day = :today)
                        order by d.account_id""")
                .bind("today", today)
                .mapTo(UUID.class)
                .list());
    }

    /** What is new for the officer, by kind, the oldest first. */
    public List<Due> due(UUID account, LocalDate today) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select d.mailbox, d.language, d.kind, d.item, d.due_on, coalesce(t.name, e.name, d.hospital_slug) as hospital_name
                        from (select d.*""" + WHAT_COUNTS + """
                         and d.account_id = :account) d
                        left join hospital h on h.slug = d.hospital_slug
                        left join hospital_text t on t.hospital_id = h.id and t.language = d.language
                        left join hospital_text e on e.hospital_id = h.id and e.language = 'en'
                        order by array_position(array['LAPSED', 'OVERDUE', 'REASSESS'], d.kind), d.due_on, d.item""")
                .bind("today", today)
                .bind("account", account)
                .map(DUE)
                .list());
    }

    /** Makes the day's digest the officer's only one; a second run waits and is told false. */
    public boolean claim(UUID account, LocalDate today, Instant now) {
        return jdbi.withHandle(h -> h.execute(
                        "insert into quality_digest (account_id, day, queued_at) values (?, ?, ?) on conflict do nothing",
                        account,
                        today,
                        now))
                == 1;
    }

    /** The digest's delivery record. */
    public void sent(UUID account, LocalDate today, UUID mail) {
        jdbi.useHandle(h -> h.execute(
                "update quality_digest set mail_id = ? where account_id = ? and day = ?", mail, account, today));
    }

    /** What stood in it. */
    public void record(UUID account, LocalDate today, List<Due> told) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into quality_digest_item (account_id, kind, item, day)
                        select :account, kind, item, :today from unnest(:kinds, :items) as n (kind, item)""")
                .bind("account", account)
                .bind("today", today)
                .bindArray("kinds", String.class, told.stream().map(Due::kind).toList())
                .bindArray("items", String.class, told.stream().map(Due::item).toList())
                .execute());
    }
}
