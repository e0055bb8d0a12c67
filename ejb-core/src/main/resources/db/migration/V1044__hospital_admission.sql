-- The directory shows a published hospital only while it is admitted: up to the last day of its certificate.
alter table hospital add column admitted_until date;
comment on column hospital.admitted_until is 'Last day (Asia/Tokyo) on which it may be shown and asked, by its certificate; null when it has none in force.';
alter table hospital_search add column admitted_until date;
comment on column hospital_search.admitted_until is 'As in the entry.';

create function quality_new_code() returns text language sql volatile as $$
  select string_agg(case when i > 0 and i % 4 = 0 then '-' else '' end
      || substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', get_byte(b.bytes, i) % 32 + 1, 1), '' order by i)
  from (select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) as bytes) b, generate_series(0, 15) i
$$;
comment on function quality_new_code() is 'A verification code of 80 random bits.';

-- Hospitals that take part already get a year to be vetted.
insert into quality_certificate (number, code, hospital_slug, kind, issued_on, valid_until, reassess_on, state)
select 'MI-' || to_char(current_date, 'YYYY') || '-' || lpad(nextval('quality_certificate_number')::text, 4, '0'), quality_new_code(), slug,
  'TRANSITIONAL', current_date, current_date + interval '1 year', current_date + interval '9 months', 'VALID'
from hospital where status = 'published' order by slug;
update hospital h set admitted_until = c.valid_until from quality_certificate c where c.hospital_slug = h.slug;
update hospital_search s set admitted_until = h.admitted_until from hospital h where h.id = s.hospital_id;

create or replace function hospital_search_refresh(only_hospital bigint) returns void language sql as $$
  insert into hospital_search (hospital_id, published, admitted_until, region, specialties, treatments, languages, words)
  select h.id, h.status = 'published', h.admitted_until, p.region,
    array(select specialty from hospital_department d where d.hospital_id = h.id order by 1),
    array(select treatment from hospital_offer o where o.hospital_id = h.id order by 1),
    array(select distinct language from hospital_language l where l.hospital_id = h.id order by 1),
    lower(normalize(concat_ws(' ',
      (select string_agg(concat_ws(' ', t.name, t.city, t.summary), ' ') from hospital_text t where t.hospital_id = h.id),
      (select string_agg(x.name, ' ') from directory_term_text x
        where (x.kind = 'prefecture' and x.code = h.prefecture)
           or (x.kind = 'region' and x.code = p.region)
           or (x.kind = 'specialty' and x.code in (select specialty from hospital_department d where d.hospital_id = h.id))
           or (x.kind = 'treatment' and x.code in (select treatment from hospital_offer o where o.hospital_id = h.id))
           or (x.kind = 'language' and x.code in (select language from hospital_language l where l.hospital_id = h.id))
           or (x.kind = 'accreditation' and x.code in (select scheme from hospital_accreditation a where a.hospital_id = h.id)))),
      NFKC) collate pg_c_utf8)
  from hospital h join directory_prefecture p on p.prefecture = h.prefecture
  where h.id = only_hospital
  on conflict (hospital_id) do update set published = excluded.published, admitted_until = excluded.admitted_until,
    region = excluded.region, specialties = excluded.specialties, treatments = excluded.treatments,
    languages = excluded.languages, words = excluded.words
$$;

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
       r.answers, r.median_days, r.asked, h.admitted_until
from inquiry i
cross join hospital h
left join inquiry_hospital_wish w on w.reference = i.reference and w.hospital_slug = h.slug
cross join lateral (
  select count(q.answered_at) as answers,
         percentile_cont(0.5) within group (order by extract(epoch from q.answered_at - q.sent_at) / 86400) as median_days,
         bool_or(q.inquiry_reference = i.reference and q.state <> 'WITHDRAWN') as asked
  from acceptance_request q where q.hospital_slug = h.slug) r
where h.status = 'published' and h.admitted_until is not null;
