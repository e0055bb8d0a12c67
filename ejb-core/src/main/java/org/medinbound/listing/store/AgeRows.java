package org.medinbound.listing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.medinbound.access.Actors;
import org.medinbound.listing.AgeFilter;
import org.medinbound.listing.AgeRule;
import org.medinbound.listing.OldStatement;
import org.medinbound.shared.PageOfRows;

/** Old statements of published entries, and the rules of age. */
@ApplicationScoped
public class AgeRows {
    private static final String ROWS = """
            with rows as (
              select h.slug as hospital_slug, coalesce(t.name, e.name, h.slug) as hospital_name, s.section, s.source, s.stated_on,
                (select p.state from entry_proposal p where p.hospital_slug = h.slug and p.state in ('DRAFT', 'SENT', 'RETURNED')) as proposal,
                (select max(x.at) from entry_event x where x.hospital_slug = h.slug and x.action = 'REMIND') as reminded_at
              from hospital h
              join hospital_statement s on s.hospital_id = h.id and s.stated_on < :bound
              left join hospital_text t on t.hospital_id = h.id and t.language = :language
              left join hospital_text e on e.hospital_id = h.id and e.language = 'en'
              where h.status = 'published'
            )
            """;

    private static final String FILTERED = """
            from rows where (cast(:section as text) is null or section = :section)
              and (cast(:text as text) is null or strpos(lower(hospital_name || ' ' || hospital_slug), lower(:text)) > 0)""";

    @Inject
    Jdbi jdbi;

    public PageOfRows<OldStatement> page(AgeFilter filter, String language, LocalDate bound) {
        return jdbi.withHandle(h -> new PageOfRows<>(
                bind(
                                h,
                                ROWS + "select * " + FILTERED
                                        + " order by stated_on, hospital_slug, section limit :size offset :skip",
                                filter,
                                language,
                                bound)
                        .bind("size", filter.size())
                        .bind("skip", (filter.page() - 1L) * filter.size())
                        .map(ConstructorMapper.of(OldStatement.class))
                        .list(),
                bind(h, ROWS + "select count(*) " + FILTERED, filter, language, bound)
                        .mapTo(Long.class)
                        .one(),
                filter.page(),
                filter.size()));
    }

    private static Query bind(Handle h, String sql, AgeFilter filter, String language, LocalDate bound) {
        String text = filter.text();
        return h.createQuery(sql)
                .bind("language", language)
                .bind("bound", bound)
                .bind("section", filter.section())
                .bind("text", text == null || text.isBlank() ? null : text.strip());
    }

    public long hospitals(LocalDate bound) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        select count(distinct h.id) from hospital h join hospital_statement s on s.hospital_id = h.id
                        where h.status = 'published' and s.stated_on < :bound""").bind("bound", bound).mapTo(Long.class).one());
    }

    public List<AgeRule> rules() {
        return jdbi.withHandle(h -> h.createQuery("select * from hospital_age_rule order by valid_from desc limit 50")
                .map(ConstructorMapper.of(AgeRule.class))
                .list());
    }

    /** Sets the rule; one of the same day is replaced. */
    public void set(LocalDate validFrom, int months, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into hospital_age_rule (valid_from, months, decided_at, decided_by) values (:from, :months, :now, :by)
                        on conflict (valid_from) do update set months = excluded.months, decided_at = excluded.decided_at,
                          decided_by = excluded.decided_by""")
                .bind("from", validFrom)
                .bind("months", months)
                .bind("now", now)
                .bind("by", Actors.current().id())
                .execute());
    }
}
