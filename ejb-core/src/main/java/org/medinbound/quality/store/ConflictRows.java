package org.medinbound.quality.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.medinbound.access.Actors;
import org.medinbound.quality.Conflict;
import org.medinbound.shared.BusinessRejection;

/** Declared relations of officers to hospitals. */
@ApplicationScoped
public class ConflictRows {
    @Inject
    Jdbi jdbi;

    public List<Conflict> list(String language) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select c.officer, c.hospital_slug, coalesce(t.name, e.name, c.hospital_slug) as hospital_name, c.relation,
                          c.declared_at
                        from quality_conflict c
                        left join hospital o on o.slug = c.hospital_slug
                        left join hospital_text t on t.hospital_id = o.id and t.language = :language
                        left join hospital_text e on e.hospital_id = o.id and e.language = 'en'
                        where c.ended_at is null order by c.declared_at desc""")
                .bind("language", language)
                .map(ConstructorMapper.of(Conflict.class))
                .list());
    }

    public void declare(String officer, String slug, String relation, String by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into quality_conflict (officer, hospital_slug, relation, declared_at, declared_by)
                        values (:officer, :slug, :relation, :now, :by) on conflict do nothing""")
                .bind("officer", officer)
                .bind("slug", slug)
                .bind("relation", relation)
                .bind("now", now)
                .bind("by", by)
                .execute());
    }

    public void end(String officer, String slug, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update quality_conflict set ended_at = :now
                        where officer = :officer and hospital_slug = :slug and ended_at is null""")
                .bind("now", now)
                .bind("officer", officer)
                .bind("slug", slug)
                .execute());
    }

    /** @throws BusinessRejection {@code vetting.conflict-of-interest} when the caller declared a relation to the hospital */
    public void requireNone(String slug) {
        boolean related = jdbi.withHandle(h -> h.createQuery("""
                        select exists (select from quality_conflict
                          where officer = :officer and hospital_slug = :slug and ended_at is null)""")
                .bind("officer", Actors.current().id())
                .bind("slug", slug)
                .mapTo(Boolean.class)
                .one());
        if (related) {
            throw BusinessRejection.conflict("vetting.conflict-of-interest");
        }
    }
}
