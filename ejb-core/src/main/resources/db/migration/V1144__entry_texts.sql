-- The state of each translation of what a hospital says of itself.
alter table hospital_text
  add column state text not null default 'HOSPITAL' check (state in ('MACHINE', 'HOSPITAL', 'CHECKED')),
  add column of_original text,
  add column changed_at timestamptz,
  add column changed_by text;
comment on column hospital_text.state is 'Draft of a machine, by the hospital, or checked by staff. Whether it is missing or stale is derived.';
comment on column hospital_text.of_original is 'Print of the Japanese original that it was made from; another one now means that it is stale.';
comment on column hospital_text.changed_at is 'When staff last wrote or checked it; null when it came with the entry.';
comment on column hospital_text.changed_by is 'Pseudonymous id of who did.';

create function hospital_text_print(of_hospital bigint) returns text language sql stable as $$
  select md5(concat_ws(chr(1), name, city, summary, access)) from hospital_text where hospital_id = of_hospital and language = 'ja'
$$;
comment on function hospital_text_print(bigint) is 'Print of the Japanese original of what a hospital says of itself.';
update hospital_text set of_original = hospital_text_print(hospital_id) where language <> 'ja';
