-- Every published hospital as a candidate for every open inquiry, with the facts that speak for it. Read for one inquiry at a time.
create view matching_candidate_view as
select i.reference, h.id as hospital_id, h.slug, h.monthly_capacity,
       w.position as wished,
       i.specialty is not null and exists (
         select 1 from hospital_department d where d.hospital_id = h.id and d.specialty = i.specialty) as treats,
       case when i.language = 'ja' then 'staff' else (
         select l.means from hospital_language l
         where l.hospital_id = h.id and l.language = split_part(i.language, '-', 1)
         order by array_position(array['staff', 'video', 'telephone', 'machine'], l.means) limit 1) end as speaks,
       (select count(distinct a.scheme) from hospital_accreditation a
        where a.hospital_id = h.id and current_date between a.valid_from and a.valid_until) as accreditations,
       r.answers, r.median_days, r.asked
from inquiry i
cross join hospital h
left join inquiry_hospital_wish w on w.reference = i.reference and w.hospital_slug = h.slug
cross join lateral (
  select count(q.answered_at) as answers,
         percentile_cont(0.5) within group (order by extract(epoch from q.answered_at - q.sent_at) / 86400) as median_days,
         bool_or(q.inquiry_reference = i.reference and q.state <> 'WITHDRAWN') as asked
  from acceptance_request q where q.hospital_slug = h.slug) r
where h.status = 'published';
comment on view matching_candidate_view is 'Hospitals that could be asked for an inquiry, with the facts that the ranking uses.';
