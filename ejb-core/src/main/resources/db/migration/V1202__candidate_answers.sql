-- The ranking reads every hospital's answer times each time a case is opened: out of an index that holds them, and as durations, which
-- are turned into days once a hospital instead of once a request.
create index acceptance_request_answers on acceptance_request (hospital_slug) include (sent_at, answered_at) where answered_at is not null;

create or replace view matching_candidate_view as
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
       r.answers, cast(extract(epoch from r.median) / 86400 as double precision) as median_days,
       exists (
         select from acceptance_request o
         where o.inquiry_reference = i.reference and o.hospital_slug = h.slug and o.state <> 'WITHDRAWN') as asked,
       h.admitted_until, c.state as acceptance, c.until as acceptance_until
from inquiry i
cross join hospital h
left join inquiry_hospital_wish w on w.reference = i.reference and w.hospital_slug = h.slug
left join hospital_acceptance c on c.hospital_id = h.id
cross join lateral (
  select count(*) as answers, percentile_cont(0.5) within group (order by q.answered_at - q.sent_at) as median
  from acceptance_request q where q.hospital_slug = h.slug and q.answered_at is not null) r
where h.status = 'published' and h.admitted_until is not null;
