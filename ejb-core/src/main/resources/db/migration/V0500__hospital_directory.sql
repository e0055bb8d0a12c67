-- The vocabulary: every code that the directory uses, with its name in each language.
create table directory_term (
  kind text not null check (kind in
    ('region', 'prefecture', 'specialty', 'treatment', 'language', 'accreditation', 'payment', 'care', 'price-part')),
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  sort integer not null,
  primary key (kind, code)
);
comment on table directory_term is 'The vocabulary of the hospital directory: codes by kind.';
comment on column directory_term.kind is 'What the code names: a region, a specialty, a spoken language and so on.';
comment on column directory_term.code is 'Stable code; stands in addresses, imports and the JSON API.';
comment on column directory_term.sort is 'Order within the kind on the screens.';

create table directory_term_text (
  kind text not null,
  code text not null,
  language text not null,
  name text not null check (name <> ''),
  primary key (kind, code, language),
  foreign key (kind, code) references directory_term (kind, code)
);
comment on table directory_term_text is 'Names of the vocabulary in the languages of the portal; a missing one falls back to English.';
comment on column directory_term_text.kind is 'Kind of the term.';
comment on column directory_term_text.code is 'Code of the term.';
comment on column directory_term_text.language is 'BCP 47 tag of the language of the name.';
comment on column directory_term_text.name is 'The name as people read it.';

create table directory_prefecture (
  prefecture text primary key,
  prefecture_kind text not null generated always as ('prefecture') stored,
  region text not null,
  region_kind text not null generated always as ('region') stored,
  foreign key (prefecture_kind, prefecture) references directory_term (kind, code),
  foreign key (region_kind, region) references directory_term (kind, code)
);
comment on table directory_prefecture is 'Which of the eight regions a prefecture belongs to.';
comment on column directory_prefecture.prefecture is 'Code of the prefecture.';
comment on column directory_prefecture.prefecture_kind is 'Constant; ties the code to its kind in the vocabulary.';
comment on column directory_prefecture.region is 'Code of the region.';
comment on column directory_prefecture.region_kind is 'Constant; ties the code to its kind in the vocabulary.';

create table directory_treatment (
  treatment text primary key,
  treatment_kind text not null generated always as ('treatment') stored,
  specialty text not null,
  specialty_kind text not null generated always as ('specialty') stored,
  care text not null check (care in ('treatment', 'check-up')),
  icd10 text not null check (icd10 ~ '^[A-Z][0-9]{2}-[A-Z][0-9]{2}$'),
  foreign key (treatment_kind, treatment) references directory_term (kind, code),
  foreign key (specialty_kind, specialty) references directory_term (kind, code)
);
create index on directory_treatment (specialty);
comment on table directory_treatment is 'Treatments and check-ups that hospitals may offer, coded by specialty and ICD-10 block.';
comment on column directory_treatment.treatment is 'Code of the treatment.';
comment on column directory_treatment.treatment_kind is 'Constant; ties the code to its kind in the vocabulary.';
comment on column directory_treatment.specialty is 'The specialty whose department gives it.';
comment on column directory_treatment.specialty_kind is 'Constant; ties the code to its kind in the vocabulary.';
comment on column directory_treatment.care is 'A treatment, or a check-up without a known disease.';
comment on column directory_treatment.icd10 is 'Block of ICD-10 that the treated diseases belong to, like C15-C26.';

create table hospital (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  status text not null check (status in ('published', 'unpublished', 'suspended')),
  kind text not null check (kind in ('university', 'general', 'specialised', 'clinic', 'check-up-centre')),
  prefecture text not null references directory_prefecture,
  beds integer not null check (beds between 0 and 5000),
  monthly_capacity integer not null check (monthly_capacity between 0 and 10000),
  mailbox text not null check (mailbox like '%_@_%'),
  phone text,
  website text check (website like 'https://%'),
  source text not null,
  stated_on date not null,
  changed_at timestamptz not null
);
comment on table hospital is 'Hospitals of the directory.';
comment on column hospital.id is 'Internal id; other capabilities refer to it.';
comment on column hospital.slug is 'Stable name in addresses and imports.';
comment on column hospital.status is 'Only published hospitals are seen outside; suspended ones vanish at once.';
comment on column hospital.kind is 'University hospital, general, specialised, clinic or check-up centre.';
comment on column hospital.prefecture is 'Prefecture where it stands.';
comment on column hospital.beds is 'Beds; 0 for places without wards.';
comment on column hospital.monthly_capacity is 'New patients from abroad that it can take a month, as it states.';
comment on column hospital.mailbox is 'Where acceptance requests go; never shown in public.';
comment on column hospital.phone is 'Telephone of the international department.';
comment on column hospital.website is 'Own site, https only.';
comment on column hospital.source is 'Who stated the facts of this row, the texts, payments and care.';
comment on column hospital.stated_on is 'When they were stated.';
comment on column hospital.changed_at is 'When any part of the entry last changed here.';

create table hospital_text (
  hospital_id bigint not null references hospital on delete cascade,
  language text not null,
  name text not null check (name <> ''),
  city text not null check (city <> ''),
  summary text not null check (summary <> ''),
  access text not null default '',
  primary key (hospital_id, language)
);
comment on table hospital_text is 'What the hospital says of itself, in each language; English and Japanese are always there.';
comment on column hospital_text.hospital_id is 'The hospital.';
comment on column hospital_text.language is 'BCP 47 tag.';
comment on column hospital_text.name is 'Name.';
comment on column hospital_text.city is 'City or ward.';
comment on column hospital_text.summary is 'What it does, in a few sentences.';
comment on column hospital_text.access is 'How to get there.';

create table hospital_department (
  hospital_id bigint not null references hospital on delete cascade,
  specialty text not null,
  specialty_kind text not null generated always as ('specialty') stored,
  source text not null,
  stated_on date not null,
  primary key (hospital_id, specialty),
  foreign key (specialty_kind, specialty) references directory_term (kind, code)
);
create index on hospital_department (specialty);
comment on table hospital_department is 'Departments that take patients from abroad, by specialty.';
comment on column hospital_department.hospital_id is 'The hospital.';
comment on column hospital_department.specialty is 'Specialty of the department.';
comment on column hospital_department.specialty_kind is 'Constant; ties the code to its kind in the vocabulary.';
comment on column hospital_department.source is 'Who stated it.';
comment on column hospital_department.stated_on is 'When it was stated.';

create table hospital_offer (
  hospital_id bigint not null references hospital on delete cascade,
  treatment text not null references directory_treatment,
  price_low integer check (price_low > 0),
  price_high integer check (price_high > 0),
  price_parts text[] not null default '{}',
  source text not null,
  stated_on date not null,
  primary key (hospital_id, treatment),
  check ((price_low is null) = (price_high is null) and price_low <= price_high)
);
create index on hospital_offer (treatment);
comment on table hospital_offer is 'Treatments and check-ups that the hospital offers, with a price example.';
comment on column hospital_offer.hospital_id is 'The hospital.';
comment on column hospital_offer.treatment is 'What is offered.';
comment on column hospital_offer.price_low is 'Lower end of the price example in JPY, tax included; null when no price is stated.';
comment on column hospital_offer.price_high is 'Upper end of the price example in JPY.';
comment on column hospital_offer.price_parts is 'What the price includes: codes of kind price-part.';
comment on column hospital_offer.source is 'Who stated it.';
comment on column hospital_offer.stated_on is 'When it was stated.';

create table hospital_language (
  hospital_id bigint not null references hospital on delete cascade,
  language text not null,
  language_kind text not null generated always as ('language') stored,
  means text not null check (means in ('staff', 'telephone', 'video', 'machine')),
  days text not null check (days in ('daily', 'weekdays', 'appointment')),
  opens time,
  closes time,
  source text not null,
  stated_on date not null,
  primary key (hospital_id, language, means),
  check ((opens is null) = (closes is null)),
  foreign key (language_kind, language) references directory_term (kind, code)
);
create index on hospital_language (language);
comment on table hospital_language is 'Languages that the hospital can speak with a patient, by what means and when.';
comment on column hospital_language.hospital_id is 'The hospital.';
comment on column hospital_language.language is 'Spoken language.';
comment on column hospital_language.language_kind is 'Constant; ties the code to its kind in the vocabulary.';
comment on column hospital_language.means is 'Own staff, telephone interpreter, video interpreter or machine translation.';
comment on column hospital_language.days is 'Every day, weekdays, or by appointment.';
comment on column hospital_language.opens is 'From, Japan time; null with closes: around the clock or as agreed.';
comment on column hospital_language.closes is 'Until, Japan time.';
comment on column hospital_language.source is 'Who stated it.';
comment on column hospital_language.stated_on is 'When it was stated.';

create table hospital_accreditation (
  hospital_id bigint not null references hospital on delete cascade,
  scheme text not null,
  scheme_kind text not null generated always as ('accreditation') stored,
  valid_from date not null,
  valid_until date not null,
  source text not null,
  stated_on date not null,
  primary key (hospital_id, scheme, valid_from),
  check (valid_from <= valid_until),
  foreign key (scheme_kind, scheme) references directory_term (kind, code)
);
comment on table hospital_accreditation is 'Accreditations with their term; shown only within it.';
comment on column hospital_accreditation.hospital_id is 'The hospital.';
comment on column hospital_accreditation.scheme is 'Code of the scheme.';
comment on column hospital_accreditation.scheme_kind is 'Constant; ties the code to its kind in the vocabulary.';
comment on column hospital_accreditation.valid_from is 'First day.';
comment on column hospital_accreditation.valid_until is 'Last day.';
comment on column hospital_accreditation.source is 'Who stated it.';
comment on column hospital_accreditation.stated_on is 'When it was stated.';

create table hospital_feature (
  hospital_id bigint not null references hospital on delete cascade,
  kind text not null check (kind in ('payment', 'care')),
  code text not null,
  primary key (hospital_id, kind, code),
  foreign key (kind, code) references directory_term (kind, code)
);
comment on table hospital_feature is 'Ways of payment, and religious and dietary care.';
comment on column hospital_feature.hospital_id is 'The hospital.';
comment on column hospital_feature.kind is 'payment or care.';
comment on column hospital_feature.code is 'Code in the vocabulary.';

-- One row a hospital with all that the search filters by, written together with the entry. At some thousand hospitals a scan of
-- this table answers page, total and all facets within milliseconds; the word search is a scan too, because trigram indexes
-- do not help Japanese words of two characters.
create table hospital_search (
  hospital_id bigint primary key references hospital on delete cascade,
  published boolean not null,
  region text not null,
  specialties text[] not null,
  treatments text[] not null,
  languages text[] not null,
  words text not null
);
comment on table hospital_search is 'What the search of the directory scans; derived from the entry, written in the same transaction.';
comment on column hospital_search.hospital_id is 'The hospital.';
comment on column hospital_search.published is 'Seen outside.';
comment on column hospital_search.region is 'Region of its prefecture.';
comment on column hospital_search.specialties is 'Codes of its departments.';
comment on column hospital_search.treatments is 'Codes of its offers.';
comment on column hospital_search.languages is 'Codes of the languages it speaks by any means.';
comment on column hospital_search.words is 'All names, places and terms in all languages, NFKC and lower case.';

-- Bumped inside the changing transaction, so that nobody sees the new number before the new facts. (A sequence would show its
-- number early, and a page made of old facts could be kept under it.)
create table directory_version (
  one boolean primary key default true check (one),
  number bigint not null
);
insert into directory_version (number) values (1);
comment on table directory_version is 'One row: the version of everything the public directory shows; cached pages are kept by it.';
comment on column directory_version.one is 'Keeps it one row.';
comment on column directory_version.number is 'Grows with every change.';

create function directory_changed() returns trigger language plpgsql as $$
begin
  -- Once a transaction: an import of thousands of rows would else leave thousands of dead versions of the one row.
  if current_setting('medinbound.directory_changed', true) is distinct from txid_current()::text then
    update directory_version set number = number + 1;
    perform set_config('medinbound.directory_changed', txid_current()::text, true);
  end if;
  return null;
end $$;

do $$
declare name text;
begin
  foreach name in array array['directory_term', 'directory_term_text', 'directory_prefecture', 'directory_treatment', 'hospital',
    'hospital_text', 'hospital_department', 'hospital_offer', 'hospital_language', 'hospital_accreditation', 'hospital_feature']
  loop
    execute format('create trigger %I after insert or update or delete or truncate on %I for each statement execute function directory_changed()',
      name || '_changed', name);
  end loop;
end $$;

-- Writes the search row of a hospital anew.
create function hospital_search_refresh(only_hospital bigint) returns void language sql as $$
  insert into hospital_search (hospital_id, published, region, specialties, treatments, languages, words)
  select h.id, h.status = 'published', p.region,
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
  on conflict (hospital_id) do update set published = excluded.published, region = excluded.region,
    specialties = excluded.specialties, treatments = excluded.treatments, languages = excluded.languages, words = excluded.words
$$;
