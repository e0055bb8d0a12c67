package org.medinbound.matching;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;

/**
 * Ranks hospitals for an inquiry. Points: named by the sender 100; has the department 40; speaks the language by own staff 20, by
 * interpreter at a distance 10, by machine 4; each accreditation 3, at most 9; answers within a week in the middle 8; free
 * places one point for each five, at most 6; takes few patients now -6, takes none -200. Equal points: by name.
 */
@Stateless
@UseCase
public class CandidateRanking {
    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** The best candidates, best first, names in the language. */
    @Requires(Right.INQUIRY_WORK)
    public List<Candidate> rank(@Subject String reference, String language, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
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
                        where v.reference = :reference and v.admitted_until >= :today
                        order by score desc, name limit :most""")
                .bind("reference", reference)
                .bind("language", language)
                .bind("fewest", Candidate.FEWEST_ANSWERS)
                .bind("most", most)
                .bind("today", LocalDate.now(clock))
                .map(ConstructorMapper.of(Candidate.class))
                .list());
    }
}
