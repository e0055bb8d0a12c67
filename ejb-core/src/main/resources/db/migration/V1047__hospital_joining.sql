create table hospital_joining (
  reference text primary key check (reference ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$'),
  name_ja text not null check (name_ja <> ''),
  name_en text not null check (name_en <> ''),
  city_ja text not null check (city_ja <> ''),
  city_en text not null check (city_en <> ''),
  prefecture text not null references directory_prefecture,
  kind text not null check (kind in ('university', 'general', 'specialised', 'clinic', 'check-up-centre')),
  beds integer not null check (beds between 0 and 5000),
  monthly_capacity integer not null check (monthly_capacity between 0 and 10000),
  website text check (website like 'https://%'),
  mailbox text not null check (mailbox like '%_@_%'),
  contact_sealed bytea not null,
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  slug text,
  reason text not null default '',
  check ((decided_at is null) = (decided_by is null)),
  check (decided_at is not null or slug is null),
  check (decided_at is null or slug is not null or reason <> '')
);
create index on hospital_joining (asked_at) where decided_at is null;
comment on table hospital_joining is 'Hospitals that want to join: asked on the portal, taken into the directory (unpublished) by the quality officers, then vetted.';
comment on column hospital_joining.reference is 'Public reference, 80 random bits.';
comment on column hospital_joining.name_ja is 'Name in Japanese.';
comment on column hospital_joining.name_en is 'Name in English.';
comment on column hospital_joining.city_ja is 'City or ward in Japanese.';
comment on column hospital_joining.city_en is 'City or ward in English.';
comment on column hospital_joining.prefecture is 'Prefecture.';
comment on column hospital_joining.kind is 'Kind of hospital.';
comment on column hospital_joining.beds is 'Beds; 0 for places without wards.';
comment on column hospital_joining.monthly_capacity is 'New patients from abroad that it can take a month, as it states.';
comment on column hospital_joining.website is 'Own site, https only.';
comment on column hospital_joining.mailbox is 'Mailbox of the international department.';
comment on column hospital_joining.contact_sealed is 'Person and telephone, sealed under the key of the reference.';
comment on column hospital_joining.asked_at is 'When it asked.';
comment on column hospital_joining.decided_at is 'When staff answered.';
comment on column hospital_joining.decided_by is 'Pseudonymous id of who answered.';
comment on column hospital_joining.slug is 'Short name that it got in the directory; null when it was declined.';
comment on column hospital_joining.reason is 'Why it was declined.';
