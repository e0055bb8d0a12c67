package org.medinbound.hospital.store;

/** The two statements of the search. */
final class SearchSql {
    /**
     * Published hospitals that match the words, the treatment, the disease and the price, with one flag for each filter that is also a facet:
     * a facet counts what matches all the other filters, so that a reader sees where another choice would lead.
     */
    private static final String LISTED = """
            with sought as materialized (
              select w.word,
                array(select code from directory_term_text where kind = 'specialty' and strpos(folded, w.word) > 0) as specialties,
                array(select code from directory_term_text where kind = 'language' and strpos(folded, w.word) > 0) as languages,
                array(select code from directory_term_text where kind = 'accreditation' and strpos(folded, w.word) > 0) as schemes,
                array(select y.treatment from directory_treatment y where exists (
                  select from directory_term_text t where strpos(t.folded, w.word) > 0
                    and ((t.kind = 'treatment' and t.code = y.treatment) or (t.kind = 'disease' and t.code = lower(y.icd10))))) as treatments
              from unnest(cast(:words as text[])) as w(word)
            ), listed as materialized (
              select s.hospital_id, s.region, s.specialties, s.languages, s.names, s.monthly_capacity, coalesce(a.schemes, '{}') as schemes,
                cast(:specialty as text) is null or s.specialties @> array[cast(:specialty as text)] as by_specialty,
                cast(:language as text) is null or s.languages @> array[cast(:language as text)] as by_language,
                cast(:region as text) is null or s.region = cast(:region as text) as by_region,
                cast(:accreditation as text) is null
                  or coalesce(a.schemes, '{}') @> array[cast(:accreditation as text)] as by_accreditation
              from hospital_search s
              left join (
                select hospital_id, array_agg(distinct scheme order by scheme) as schemes from hospital_accreditation
                where :today between valid_from and valid_until group by hospital_id
              ) a on a.hospital_id = s.hospital_id
              where s.published and s.admitted_until >= :today
                and (cast(:treatment as text) is null or s.treatments @> array[cast(:treatment as text)])
                and (cast(:disease as text) is null or s.treatments && (
                  select array_agg(d.treatment) from directory_treatment d where icd10_covers(d.icd10, :disease)))
                and not exists (select from sought w where strpos(s.words, w.word) = 0 and not s.treatments && w.treatments
                  and not s.specialties && w.specialties and not s.languages && w.languages
                  and not coalesce(a.schemes, '{}') && w.schemes)
                and (cast(:maxPrice as integer) is null and cast(:minPrice as integer) is null or s.hospital_id in (
                  select o.hospital_id from hospital_offer o join directory_treatment t on t.treatment = o.treatment
                  where (cast(:maxPrice as integer) is null or o.price_low <= cast(:maxPrice as integer))
                    and (cast(:minPrice as integer) is null or o.price_high >= cast(:minPrice as integer))
                    and (cast(:treatment as text) is null or o.treatment = cast(:treatment as text))
                    and (cast(:disease as text) is null or icd10_covers(t.icd10, :disease))
                    and (cast(:specialty as text) is null or t.specialty = cast(:specialty as text))))
            )
            """;

    /**
     * Kind, code and number: the total, each value of each facet, and as kind {@code hit} the hospitals of the page with their place
     * in the public order, see {@link org.medinbound.hospital.HospitalSearch}. One statement, since all of them stand on the same rows.
     */
    static final String FOUND = String.join("", LISTED, """
            , page as (
              select l.hospital_id, row_number() over (order by coalesce(spoken.rank, 9), cardinality(l.schemes) desc,
                l.monthly_capacity desc, coalesce(l.names ->> :reader, l.names ->> 'en') collate "C", l.hospital_id) as place
              from listed l
              left join (
                select hospital_id, min(case means when 'staff' then 1 when 'machine' then 3 else 2 end) as rank
                from hospital_language where language = :spoken group by hospital_id
              ) spoken on spoken.hospital_id = l.hospital_id
              where l.by_specialty and l.by_language and l.by_region and l.by_accreditation
              order by place limit :limit offset :offset
            )
            select f.kind, f.code, f.n from (
              select 'total' as kind, '' as code, count(*) as n from listed
                where by_specialty and by_language and by_region and by_accreditation
              union all
              select 'specialty', c.code, count(*) from listed, unnest(specialties) as c(code)
                where by_language and by_region and by_accreditation group by c.code
              union all
              select 'language', c.code, count(*) from listed, unnest(languages) as c(code)
                where by_specialty and by_region and by_accreditation group by c.code
              union all
              select 'region', region, count(*) from listed
                where by_specialty and by_language and by_accreditation group by region
              union all
              select 'accreditation', c.code, count(*) from listed, unnest(schemes) as c(code)
                where by_specialty and by_language and by_region group by c.code
              union all
              select 'hit', cast(hospital_id as text), place from page
            ) f left join directory_term d on d.kind = f.kind and d.code = f.code
            order by f.kind, d.sort, f.n""");

    /** What the list shows of the hospitals with these ids, in their order. */
    static final String ROWS = """
            select h.id, h.slug, coalesce(s.names ->> :reader, s.names ->> 'en') as name, n.city, h.prefecture, s.region, h.kind, h.beds,
              h.monthly_capacity, s.specialties, price.price_low, price.price_high,
              array(
                select distinct scheme from hospital_accreditation a
                where a.hospital_id = h.id and :today between a.valid_from and a.valid_until order by scheme
              ) as schemes,
              (select count(*) from hospital_offer o where o.hospital_id = h.id) as offers,
              array(
                select concat_ws('/', g.language, g.means, g.days, to_char(g.opens, 'HH24:MI') || '-' || to_char(g.closes, 'HH24:MI'))
                from hospital_language g join directory_term d on d.kind = 'language' and d.code = g.language
                where g.hospital_id = h.id order by d.sort, case g.means when 'staff' then 1 when 'machine' then 3 else 2 end
              ) as languages
            from unnest(cast(:ids as bigint[])) with ordinality as p(hospital_id, place)
            join hospital h on h.id = p.hospital_id
            join hospital_search s on s.hospital_id = p.hospital_id
            join lateral (
              select city from hospital_text t
              where t.hospital_id = p.hospital_id and t.language in (:reader, 'en')
              order by t.language = 'en' limit 1
            ) n on true
            left join lateral (
              select min(o.price_low) as price_low, max(o.price_high) as price_high
              from hospital_offer o join directory_treatment t on t.treatment = o.treatment
              where o.hospital_id = h.id
                and (cast(:treatment as text) is null or o.treatment = cast(:treatment as text))
                and (cast(:disease as text) is null or icd10_covers(t.icd10, :disease))
                and (cast(:specialty as text) is null or t.specialty = cast(:specialty as text))
            ) price on true
            order by p.place""";

    private SearchSql() {}
}
