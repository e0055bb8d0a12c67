-- Whether a hospital accepts new patients from abroad now; the hospital keeps it, and it counts at once.
create table hospital_acceptance (
  hospital_id bigint primary key references hospital on delete cascade,
  state text not null check (state in ('OPEN', 'LIMITED', 'CLOSED')),
  until date,
  changed_at timestamptz not null,
  changed_by text not null,
  check (state <> 'OPEN' or until is null)
);
comment on table hospital_acceptance is 'Whether a hospital accepts new patients from abroad, as it says; without a row it does.';
comment on column hospital_acceptance.hospital_id is 'The hospital.';
comment on column hospital_acceptance.state is 'It accepts, accepts few, or accepts none.';
comment on column hospital_acceptance.until is 'Last day (Asia/Tokyo) on which that holds; null: until it says otherwise. Afterwards it accepts again.';
comment on column hospital_acceptance.changed_at is 'When it was last said.';
comment on column hospital_acceptance.changed_by is 'Pseudonymous id of who said it.';
create trigger hospital_acceptance_changed after insert or update or delete or truncate on hospital_acceptance
  for each statement execute function directory_changed();
create trigger hospital_closed_day_changed after insert or update or delete or truncate on hospital_closed_day
  for each statement execute function directory_changed();

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
       r.answers, r.median_days, r.asked, h.admitted_until,
       c.state as acceptance, c.until as acceptance_until
from inquiry i
cross join hospital h
left join inquiry_hospital_wish w on w.reference = i.reference and w.hospital_slug = h.slug
left join hospital_acceptance c on c.hospital_id = h.id
cross join lateral (
  select count(q.answered_at) as answers,
         percentile_cont(0.5) within group (order by extract(epoch from q.answered_at - q.sent_at) / 86400) as median_days,
         bool_or(q.inquiry_reference = i.reference and q.state <> 'WITHDRAWN') as asked
  from acceptance_request q where q.hospital_slug = h.slug) r
where h.status = 'published' and h.admitted_until is not null;
