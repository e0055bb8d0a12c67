package org.medinbound.quality.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.medinbound.quality.Standard;
import org.medinbound.shared.BusinessRejection;

/** Versions of the standards. */
@ApplicationScoped
public class StandardRows {
    private static final String SELECT = """
            select s.*, (select count(*) from quality_criterion c where c.version = s.version) as criteria
            from quality_standard s""";

    private static final RowMapper<Standard> ROW = ConstructorMapper.of(Standard.class);

    @Inject
    Jdbi jdbi;

    public List<Standard> all() {
        return jdbi.withHandle(
                h -> h.createQuery(SELECT + " order by s.version desc").map(ROW).list());
    }

    public Optional<Standard> find(int version) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + " where s.version = :version")
                .bind("version", version)
                .map(ROW)
                .findOne());
    }

    /** The version in force. */
    public int inForce() {
        return jdbi.withHandle(h -> h.createQuery("select version from quality_standard where state = 'RELEASED'")
                .mapTo(Integer.class)
                .one());
    }

    /** The version, locked and its counter moved on; refused when somebody else was quicker. */
    public Standard lock(int version, int seen) {
        Standard standard = find(version).orElseThrow(BusinessRejection::notFound);
        int rows = jdbi.withHandle(h ->
                h.execute("update quality_standard set lock = lock + 1 where version = ? and lock = ?", version, seen));
        if (rows == 0) {
            throw BusinessRejection.conflict("standard.changed");
        }
        return standard;
    }

    /** Copies a version into a new draft; answers with its number. */
    public int copy(int from, String by, Instant now) {
        return jdbi.withHandle(h -> {
            int version = h.createQuery("""
                            insert into quality_standard (version, state, based_on, pass_percent, area_percent, created_at, created_by)
                            select (select max(version) + 1 from quality_standard), 'DRAFT', version, pass_percent, area_percent, :now, :by
                            from quality_standard where version = :from returning version""")
                    .bind("from", from)
                    .bind("now", now)
                    .bind("by", by)
                    .mapTo(Integer.class)
                    .one();
            h.execute("""
                    insert into quality_criterion (version, code, area, position, weight, mandatory, scale, may_not_apply)
                    select ?, code, area, position, weight, mandatory, scale, may_not_apply from quality_criterion where version = ?""", version, from);
            h.execute("""
                    insert into quality_criterion_text (version, code, language, statement, why, evidence, source)
                    select ?, code, language, statement, why, evidence, source from quality_criterion_text where version = ?""", version, from);
            return version;
        });
    }

    public void edited(int version, String by) {
        jdbi.useHandle(h -> h.execute(
                "insert into quality_standard_editor (version, editor) values (?, ?) on conflict do nothing",
                version,
                by));
    }

    public Set<String> editors(int version) {
        return jdbi.withHandle(h -> h.createQuery("select editor from quality_standard_editor where version = ?")
                .bind(0, version)
                .mapTo(String.class)
                .set());
    }

    public void describe(int version, String note, int passPercent, int areaPercent) {
        jdbi.useHandle(h -> h.execute(
                "update quality_standard set note = ?, pass_percent = ?, area_percent = ? where version = ?",
                note,
                passPercent,
                areaPercent,
                version));
    }

    public void ready(int version, String by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate(
                        "update quality_standard set state = 'READY', ready_by = :by, ready_at = :now where version = :version")
                .bind("by", by)
                .bind("now", now)
                .bind("version", version)
                .execute());
    }

    public void draft(int version) {
        jdbi.useHandle(h -> h.execute(
                "update quality_standard set state = 'DRAFT', ready_by = null, ready_at = null where version = ?",
                version));
    }

    public void release(int version, String by, Instant now) {
        jdbi.useHandle(h -> {
            h.execute("update quality_standard set state = 'RETIRED' where state = 'RELEASED'");
            h.createUpdate("""
                            update quality_standard set state = 'RELEASED', released_by = :by, released_at = :now
                            where version = :version""")
                    .bind("by", by)
                    .bind("now", now)
                    .bind("version", version)
                    .execute();
        });
    }
}
