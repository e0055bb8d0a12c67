create table agency_publication (
  id bigint generated always as identity primary key,
  published_at timestamptz not null,
  published_by text not null,
  note text not null,
  agencies integer not null check (agencies >= 0)
);
comment on table agency_publication is 'Versions of the list of agencies that is published for patients; the newest one is shown.';
comment on column agency_publication.id is 'Number of the version, ascending.';
comment on column agency_publication.published_at is 'When it was published.';
comment on column agency_publication.published_by is 'Who did (pseudonymous id).';
comment on column agency_publication.note is 'What is new, in the words of who published it; may be empty.';
comment on column agency_publication.agencies is 'How many agencies stand on it.';

create table agency_publication_row (
  publication_id bigint not null references agency_publication,
  number text collate "C" not null,
  name text not null,
  name_en text not null,
  phone text not null,
  fax text not null,
  email text not null,
  contact_languages text[] not null,
  primary key (publication_id, number)
);
comment on table agency_publication_row is 'The agencies of a published list as they were then, in the ministry''s form.';
comment on column agency_publication_row.publication_id is 'The version.';
comment on column agency_publication_row.number is 'List number.';
comment on column agency_publication_row.name is 'Name in Japanese.';
comment on column agency_publication_row.name_en is 'Name in English.';
comment on column agency_publication_row.phone is 'Telephone.';
comment on column agency_publication_row.fax is 'Fax.';
comment on column agency_publication_row.email is 'E-mail.';
comment on column agency_publication_row.contact_languages is 'BCP 47 tags of the languages in which patients are answered.';

create view agency_publishable as
select number, name, name_en, phone, fax, email, contact_languages from agency_register where status = 'active';
comment on view agency_publishable is 'What would be published now: active agencies, in the ministry''s form.';
