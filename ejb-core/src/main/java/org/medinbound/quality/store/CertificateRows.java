package org.medinbound.quality.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.medinbound.quality.Certificate;
import org.medinbound.quality.CertificateFilter;
import org.medinbound.quality.CertificateRow;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;

/** Certificates. */
@ApplicationScoped
public class CertificateRows {
    private static final RowMapper<Certificate> CERTIFICATE = ConstructorMapper.of(Certificate.class);
    private static final RowMapper<CertificateRow> ROW = ConstructorMapper.of(CertificateRow.class);

    private static final String NUMBER =
            "'MI-' || to_char(cast(:on as date), 'YYYY') || '-' || lpad(nextval('quality_certificate_number')::text, 4, '0')";

    private static final String ROWS = """
            with rows as (
              select c.number, c.hospital_slug, coalesce(t.name, e.name, c.hospital_slug) as hospital_name, c.kind,
                case when c.state = 'VALID' and c.valid_until < :today then 'EXPIRED' else c.state end as standing,
                c.issued_on, c.valid_until, c.reassess_on,
                (select count(*) from quality_finding f
                  where f.hospital_slug = c.hospital_slug and f.state in ('OPEN', 'PLANNED', 'REPORTED')) as open_findings,
                (select m.action from quality_measure m where m.number = c.number and m.decided_at is null) as proposed
              from quality_certificate c
              left join hospital h on h.slug = c.hospital_slug
              left join hospital_text t on t.hospital_id = h.id and t.language = :language
              left join hospital_text e on e.hospital_id = h.id and e.language = 'en'
            )
            """;

    private static final String FILTERED = """
            from rows where (cast(:standing as text) is null and standing <> 'REPLACED' or standing = :standing)
              and (cast(:kind as text) is null or kind = :kind)
              and (not :due or (standing in ('VALID', 'SUSPENDED') and reassess_on <= :today))
              and (cast(:text as text) is null
                or strpos(lower(hospital_name || ' ' || hospital_slug || ' ' || number), lower(:text)) > 0)""";

    @Inject
    Jdbi jdbi;

    /** What waits for a second person first, then suspended ones, then by re-assessment day. */
    public PageOfRows<CertificateRow> page(CertificateFilter filter, String language, LocalDate today) {
        return jdbi.withHandle(h -> new PageOfRows<>(
                bind(h, ROWS + "select * " + FILTERED + """
                         order by proposed is null, standing <> 'SUSPENDED', standing in ('WITHDRAWN', 'REPLACED'), reassess_on, number
                        limit :size offset :skip""", filter, language, today)
                        .bind("size", filter.size())
                        .bind("skip", (filter.page() - 1L) * filter.size())
                        .map(ROW)
                        .list(),
                bind(h, ROWS + "select count(*) " + FILTERED, filter, language, today)
                        .mapTo(Long.class)
                        .one(),
                filter.page(),
                filter.size()));
    }

    private static Query bind(Handle h, String sql, CertificateFilter filter, String language, LocalDate today) {
        String text = filter.text();
        return h.createQuery(sql)
                .bind("language", language)
                .bind("today", today)
                .bind("standing", filter.standing())
                .bind("kind", filter.kind())
                .bind("due", filter.due())
                .bind("text", text == null || text.isBlank() ? null : text.strip());
    }

    public Optional<Certificate> find(String number) {
        return one("number = :key", number);
    }

    public Optional<Certificate> byCode(String code) {
        return one("code = :key", code);
    }

    /** The one certificate of a hospital that is valid or suspended, expired or not; else its newest one. */
    public Optional<Certificate> current(String slug) {
        return one("""
                hospital_slug = :key order by state in ('VALID', 'SUSPENDED') desc, issued_on desc, number desc limit 1""", slug);
    }

    private Optional<Certificate> one(String which, String key) {
        return jdbi.withHandle(h -> h.createQuery("select * from quality_certificate where " + which)
                .bind("key", key)
                .map(CERTIFICATE)
                .findOne());
    }

    /** All of a hospital, newest first. */
    public List<Certificate> ofHospital(String slug) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select * from quality_certificate where hospital_slug = ? order by issued_on desc, number desc")
                .bind(0, slug)
                .map(CERTIFICATE)
                .list());
    }

    /** Issues one; it replaces the one the hospital has. */
    public Certificate issue(
            String slug, String kind, String vetting, int standard, LocalDate on, LocalDate until, LocalDate reassess) {
        return jdbi.withHandle(h -> {
            h.execute(
                    "update quality_certificate set state = 'REPLACED' where hospital_slug = ? and state in ('VALID', 'SUSPENDED')",
                    slug);
            return h.createQuery("""
                            insert into quality_certificate (number, code, hospital_slug, kind, vetting, standard, issued_on, valid_until,
                              reassess_on, state)
                            values (""" + NUMBER + """
                            , quality_new_code(), :slug, :kind, :vetting, :standard, :on, :until, :reassess, 'VALID') returning *""")
                    .bind("slug", slug)
                    .bind("kind", kind)
                    .bind("vetting", vetting)
                    .bind("standard", standard)
                    .bind("on", on)
                    .bind("until", until)
                    .bind("reassess", reassess)
                    .map(CERTIFICATE)
                    .one();
        });
    }

    /** Transitional certificates for those of the hospitals that were neither certified nor vetted before; answers which. */
    public List<String> grandfather(Collection<String> slugs, LocalDate on, LocalDate until, LocalDate reassess) {
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into quality_certificate (number, code, hospital_slug, kind, issued_on, valid_until, reassess_on, state)
                        select """ + " " + NUMBER + """
                        , quality_new_code(), slug, 'TRANSITIONAL', :on, :until, :reassess, 'VALID'
                        from unnest(cast(:slugs as text[])) slug
                        where not exists (select from quality_certificate c where c.hospital_slug = slug)
                          and not exists (select from quality_vetting v where v.hospital_slug = slug)
                        returning hospital_slug""")
                .bindArray("slugs", String.class, slugs)
                .bind("on", on)
                .bind("until", until)
                .bind("reassess", reassess)
                .mapTo(String.class)
                .list());
    }

    public void state(String number, String state) {
        jdbi.useHandle(h -> h.execute("update quality_certificate set state = ? where number = ?", state, number));
    }

    /** The certificate, locked to the end of the transaction. */
    public Certificate lock(String number) {
        return one("number = :key for update", number).orElseThrow(BusinessRejection::notFound);
    }

    /** Claims those whose re-assessment is due and whose hospital was not told yet. */
    public List<Certificate> toWarn(LocalDate today) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        update quality_certificate set warned_on = :today
                        where state in ('VALID', 'SUSPENDED') and reassess_on <= :today and warned_on is null and valid_until >= :today
                        returning *""").bind("today", today).map(CERTIFICATE).list());
    }

    /** A name of the hospital in the language, else in English. */
    public @Nullable String name(String slug, String language) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select t.name from hospital h join hospital_text t on t.hospital_id = h.id
                        where h.slug = :slug and t.language in (:language, 'en') order by t.language = 'en' limit 1""")
                .bind("slug", slug)
                .bind("language", language)
                .mapTo(String.class)
                .findOne()
                .orElse(null));
    }
}
