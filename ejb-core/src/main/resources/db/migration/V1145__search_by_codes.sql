-- The search scans short rows: a word is looked for once in the vocabulary and then by codes, not in all names of all facts of each
-- hospital; what the order needs stands in the row.
alter table directory_term_text add column folded text generated always as (lower(normalize(name, NFKC) collate pg_c_utf8)) stored;
comment on column directory_term_text.folded is 'The name as words of the search are compared: NFKC and lower case.';

alter table hospital_search add column names jsonb not null default '{}', add column monthly_capacity integer not null default 0;
comment on column hospital_search.names is 'Name by language, for the order.';
comment on column hospital_search.monthly_capacity is 'As in the entry, for the order.';
comment on column hospital_search.words is 'Names, places and summaries in all languages, NFKC and lower case; terms are found by their codes.';

create or replace function hospital_search_refresh(only_hospital bigint) returns void language sql as $$
  insert into hospital_search (hospital_id, published, admitted_until, region, specialties, treatments, languages, names, monthly_capacity, words)
  select h.id, h.status = 'published', h.admitted_until, p.region,
    array(select specialty from hospital_department d where d.hospital_id = h.id order by 1),
    array(select treatment from hospital_offer o where o.hospital_id = h.id order by 1),
    array(select distinct language from hospital_language l where l.hospital_id = h.id order by 1),
    coalesce((select jsonb_object_agg(t.language, t.name) from hospital_text t where t.hospital_id = h.id), '{}'),
    h.monthly_capacity,
    lower(normalize(concat_ws(' ',
      (select string_agg(concat_ws(' ', t.name, t.city, t.summary), ' ') from hospital_text t where t.hospital_id = h.id),
      (select string_agg(x.name, ' ') from directory_term_text x
        where (x.kind = 'prefecture' and x.code = h.prefecture) or (x.kind = 'region' and x.code = p.region))),
      NFKC) collate pg_c_utf8)
  from hospital h join directory_prefecture p on p.prefecture = h.prefecture
  where h.id = only_hospital
  on conflict (hospital_id) do update set published = excluded.published, admitted_until = excluded.admitted_until,
    region = excluded.region, specialties = excluded.specialties, treatments = excluded.treatments,
    languages = excluded.languages, names = excluded.names, monthly_capacity = excluded.monthly_capacity, words = excluded.words
$$;
select count(hospital_search_refresh(id)) from hospital;
