package org.medinbound.quality.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.medinbound.quality.EvidenceTerm;
import org.medinbound.shared.PageOfRows;

/** Papers with a term behind certificates in force. A paper that another one for the same criterion outlasts does not count. */
@ApplicationScoped
public class EvidenceRows {
    private static final RowMapper<EvidenceTerm> ROW = ConstructorMapper.of(EvidenceTerm.class);

    private static final String ROWS = """
            with rows as (
              select e.file_id::text as file, v.hospital_slug, coalesce(t.name, n.name, v.hospital_slug) as hospital_name, v.reference as vetting,
                e.code, e.valid_until, e.reminded_on, f.reference as finding, f.state as finding_state
              from quality_certificate c
              join quality_vetting v on v.reference = c.vetting
              join quality_evidence e on e.owner = v.reference and e.removed_at is null and e.valid_until is not null
              left join quality_finding f on f.source = 'REVIEW' and f.source_key = 'evidence/' || e.file_id
              left join hospital h on h.slug = v.hospital_slug
              left join hospital_text t on t.hospital_id = h.id and t.language = :language
              left join hospital_text n on n.hospital_id = h.id and n.language = 'en'
              where c.state in ('VALID', 'SUSPENDED')
                and not exists (select from quality_evidence o where o.owner = e.owner and o.code = e.code and o.removed_at is null
                  and o.file_id <> e.file_id and (o.valid_until is null or o.valid_until > e.valid_until))
            )
            """;

    /** What a closed finding has settled is done with. */
    private static final String FILTERED = """
            from rows where (finding_state is null or finding_state in ('OPEN', 'PLANNED', 'REPORTED'))
              and (cast(:upTo as date) is null or valid_until <= :upTo)
              and (cast(:text as text) is null or strpos(lower(hospital_name || ' ' || hospital_slug || ' ' || code), lower(:text)) > 0)""";

    @Inject
    Jdbi jdbi;

    public PageOfRows<EvidenceTerm> page(
            @Nullable String text, @Nullable LocalDate upTo, String language, int page, int size) {
        return jdbi.withHandle(h -> new PageOfRows<>(
                bind(
                                h,
                                "select * " + FILTERED
                                        + " order by valid_until, hospital_name, code, file limit :size offset :skip",
                                text,
                                upTo,
                                language)
                        .bind("size", size)
                        .bind("skip", (page - 1L) * size)
                        .map(ROW)
                        .list(),
                bind(h, "select count(*) " + FILTERED, text, upTo, language)
                        .mapTo(Long.class)
                        .one(),
                page,
                size));
    }

    private static Query bind(Handle h, String sql, @Nullable String text, @Nullable LocalDate upTo, String language) {
        return h.createQuery(ROWS + sql)
                .bind("language", language)
                .bind("upTo", upTo)
                .bind("text", text == null || text.isBlank() ? null : text.strip());
    }

    /** Claims the papers that end up to the day and of which the hospital was not reminded. */
    public List<EvidenceTerm> remind(LocalDate today, LocalDate upTo) {
        return jdbi.withHandle(h -> h.createQuery(ROWS.stripTrailing() + """
                        , claimed as (
                          update quality_evidence q set reminded_on = :today from rows r
                          where q.file_id::text = r.file and q.reminded_on is null and q.valid_until between :today and :upTo
                          returning q.file_id::text as file)
                        select r.* from rows r join claimed using (file) order by r.valid_until, r.file""")
                .bind("language", "ja")
                .bind("today", today)
                .bind("upTo", upTo)
                .map(ROW)
                .list());
    }

    /** Papers that are over and have no finding yet. */
    public List<EvidenceTerm> over(LocalDate today) {
        return jdbi.withHandle(h -> h.createQuery(
                        ROWS
                                + "select * from rows where valid_until < :today and finding is null order by valid_until, file")
                .bind("language", "ja")
                .bind("today", today)
                .map(ROW)
                .list());
    }
}
