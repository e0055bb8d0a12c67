package org.medinbound.matching;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.HospitalQuery;

/**
 * Ranks hospitals for an inquiry. Points: named by the sender 100; has the department 40; speaks the language by own staff 20, by
 * interpreter at a distance 10, by machine 4; each accreditation 3, at most 9; answers within a week in the middle 8; free
 * places one point for each five, at most 6; takes few patients now -6, takes none -200. Equal points: by name.
 */
@Stateless
@UseCase
public class CandidateRanking {
    private static final RowMapper<Candidate> ROW = ConstructorMapper.of(Candidate.class);

    private static final String SCORED = """
            , scored as (
              select v.slug, coalesce(t.name, e.name) as name, coalesce(t.city, e.city) as city,
                     v.wished is not null as wished, v.treats, v.speaks, v.monthly_capacity, v.accreditations,
                     case when v.answers >= :fewest then v.median_days end as median_days,
                     coalesce(v.asked, false) as asked,
                     case when v.acceptance_until is null or v.acceptance_until >= :today then v.acceptance end as acceptance,
                     v.acceptance_until,
                     (select count(*) from hospital_closed_day c where c.hospital_id = v.hospital_id
                       and c.day between :today and cast(:today as date) + 13) as closed_days,
                     (select min(c.day) from hospital_closed_day c where c.hospital_id = v.hospital_id
                       and c.day between :today and cast(:today as date) + 13) as closed_from,
                     case when v.wished is not null then 100 else 0 end
                     + case when v.treats then 40 else 0 end
                     + case v.speaks when 'staff' then 20 when 'video' then 10 when 'telephone' then 10 when 'machine' then 4 else 0 end
                     + least(v.accreditations * 3, 9)
                     + case when v.answers >= :fewest and v.median_days <= 7 then 8 else 0 end
                     + least(v.monthly_capacity / 5, 6)
                     - case when v.acceptance_until < :today then 0 when v.acceptance = 'CLOSED' then 200
                         when v.acceptance = 'LIMITED' then 6 else 0 end as score
              from matching_candidate_view v
              left join hospital_text t on t.hospital_id = v.hospital_id and t.language = :language
              left join hospital_text e on e.hospital_id = v.hospital_id and e.language = 'en'
              where v.reference = :reference and v.admitted_until >= :today and v.hospital_id in (select id from wanted)
            )
            """;

    /** The best of all, and those that were picked by hand already, whatever their place. */
    private static final String RANKED = """
            with wanted as (select id from hospital)""" + SCORED + """
            select * from (select s.*, row_number() over (order by s.score desc, s.name) as place from scored s) r
            where place <= :most or slug = any(:also) order by place""";

    /** Those whose name, city, prefecture or short name holds every word, in any language of the directory. */
    private static final String FOUND = """
            with wanted as materialized (
              select h.id from hospital h
              where not exists (select from unnest(cast(:words as text[])) as w(word)
                where strpos(h.slug, w.word) = 0
                  and not exists (select from hospital_text x where x.hospital_id = h.id and strpos(x.folded, w.word) > 0)
                  and not exists (select from directory_term_text p
                    where p.kind = 'prefecture' and p.code = h.prefecture and strpos(p.folded, w.word) > 0))
            )""" + SCORED + "select * from scored order by score desc, name limit :most";

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /**
     * The best candidates, best first, names in the language.
     *
     * @param most how many of the best
     * @param also short names of hospitals that are given with them, in their places
     */
    @Requires(Right.INQUIRY_WORK)
    public List<Candidate> rank(@Subject String reference, String language, int most, Collection<String> also) {
        return jdbi.withHandle(h -> bound(h, RANKED, reference, language)
                .bindArray("also", String.class, also)
                .bind("most", most)
                .map(ROW)
                .list());
    }

    /**
     * Hospitals that may be asked and are named so, best first; those that were asked already or take none now are among them.
     *
     * @param typed parts of a name or place in any language of the directory; without words nothing is found
     * @param most a further one tells that there are more
     */
    @Requires(Right.INQUIRY_WORK)
    public List<Candidate> find(@Subject String reference, String language, String typed, int most) {
        List<String> words = HospitalQuery.words(typed);
        return words.isEmpty()
                ? List.of()
                : jdbi.withHandle(h -> bound(h, FOUND, reference, language)
                        .bindArray("words", String.class, words)
                        .bind("most", most)
                        .map(ROW)
                        .list());
    }

    private Query bound(Handle handle, String sql, String reference, String language) {
        return handle.createQuery(sql)
                .bind("reference", reference)
                .bind("language", language)
                .bind("fewest", Candidate.FEWEST_ANSWERS)
                .bind("today", LocalDate.now(clock));
    }
}
