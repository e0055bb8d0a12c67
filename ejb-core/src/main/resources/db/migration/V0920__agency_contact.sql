create view agency_register as
select g.id as guarantor_id, g.number, v.name, v.name_en, v.status, v.registered_on, v.deregistered_on, v.email, v.phone,
  v.contact_languages
from guarantor g join guarantor_version v on v.guarantor_id = g.id
where v.replaced_in is null;
comment on view agency_register is 'What the register says now about each agency, for those who write to it.';

create table guarantor_contact (
  id bigint generated always as identity primary key,
  guarantor_id bigint not null references guarantor,
  name_sealed bytea,
  telephone_sealed bytea,
  mailbox text not null check (mailbox ~ '^[^\s@<>,;]+@[^\s@<>,;]+$' and length(mailbox) <= 254),
  mail_language text not null default 'ja' check (mail_language in ('ja', 'en')),
  languages text[] not null default '{}',
  roles text[] not null check (cardinality(roles) > 0
    and roles <@ array['REPRESENTATIVE', 'REPORTS', 'EMERGENCY', 'ACCOUNTING']),
  origin text not null check (origin in ('register', 'desk', 'agency')),
  state text not null default 'CURRENT' check (state in ('CURRENT', 'BOUNCED', 'ENDED')),
  bounce_code text,
  state_since timestamptz not null,
  version integer not null default 0,
  constraint guarantor_contact_bounce_has_code check ((state = 'BOUNCED') = (bounce_code is not null))
);
create unique index guarantor_contact_mailbox on guarantor_contact (guarantor_id, lower(mailbox)) where state <> 'ENDED';
create unique index guarantor_contact_of_register on guarantor_contact (guarantor_id) where origin = 'register' and state <> 'ENDED';
create index guarantor_contact_bounced on guarantor_contact (state_since) where state = 'BOUNCED';
comment on table guarantor_contact is 'Whom to write to at an agency: persons and mailboxes by role. Whoever holds a mailbox of a contact that is not ended can sign in for the agency.';
comment on column guarantor_contact.id is 'Internal key.';
comment on column guarantor_contact.guarantor_id is 'The agency.';
comment on column guarantor_contact.name_sealed is 'Name of the person, sealed; null for a mailbox of the agency as such.';
comment on column guarantor_contact.telephone_sealed is 'Telephone of the person, sealed; null when there is none.';
comment on column guarantor_contact.mailbox is 'Business mailbox; plain like the one on the register, because returned mail and sign-in are matched by it.';
comment on column guarantor_contact.mail_language is 'Language in which we write.';
comment on column guarantor_contact.languages is 'BCP 47 tags of the languages in which the person answers.';
comment on column guarantor_contact.roles is 'What the person is asked about.';
comment on column guarantor_contact.origin is 'register: follows the mailbox on the register; desk or agency: who brought it.';
comment on column guarantor_contact.state is 'CURRENT, BOUNCED (mail came back), ENDED (no longer a contact).';
comment on column guarantor_contact.bounce_code is 'Why mail came back: enhanced status code such as 5.1.1, or the code of the refusal; only in state BOUNCED.';
comment on column guarantor_contact.state_since is 'Since when it has this state.';
comment on column guarantor_contact.version is 'Rises with each change, so that two who change at once notice.';

create table guarantor_contact_event (
  id bigint generated always as identity primary key,
  contact_id bigint not null references guarantor_contact,
  at timestamptz not null,
  actor text not null,
  action text not null check (action in ('ADD', 'CHANGE', 'BOUNCE', 'RESTORE', 'END')),
  from_state text check (from_state in ('CURRENT', 'BOUNCED', 'ENDED')),
  to_state text not null check (to_state in ('CURRENT', 'BOUNCED', 'ENDED')),
  reason text not null,
  constraint guarantor_contact_event_begins check ((action = 'ADD') = (from_state is null))
);
create index guarantor_contact_event_by_contact on guarantor_contact_event (contact_id, id);
comment on table guarantor_contact_event is 'What became of each contact: who did what, when and why.';
comment on column guarantor_contact_event.id is 'In order of time.';
comment on column guarantor_contact_event.contact_id is 'The contact.';
comment on column guarantor_contact_event.at is 'When.';
comment on column guarantor_contact_event.actor is 'Who (pseudonymous id).';
comment on column guarantor_contact_event.action is 'What was done.';
comment on column guarantor_contact_event.from_state is 'State before; null at the beginning.';
comment on column guarantor_contact_event.to_state is 'State after.';
comment on column guarantor_contact_event.reason is 'Why, in words or as a code.';

with added as (
  insert into guarantor_contact (guarantor_id, mailbox, languages, roles, origin, state_since)
  select guarantor_id, email, contact_languages, array['REPRESENTATIVE', 'REPORTS'], 'register', now()
  from agency_register where email <> ''
  returning id, state_since
)
insert into guarantor_contact_event (contact_id, at, actor, action, to_state, reason)
select id, state_since, 'system:migration', 'ADD', 'CURRENT', 'register' from added;
