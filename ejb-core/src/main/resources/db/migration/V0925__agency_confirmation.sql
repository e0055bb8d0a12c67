create table agency_confirmation (
  id bigint generated always as identity primary key,
  guarantor_id bigint not null references guarantor,
  year integer not null check (year between 2020 and 2200),
  rule_version text not null references registry_rule (version),
  begun_at timestamptz not null,
  due_on date not null,
  sent_at timestamptz,
  opened_at timestamptz,
  answered_at timestamptz,
  answer text check (answer in ('confirmed', 'changed')),
  answered_by text,
  reminders integer not null default 0 check (reminders >= 0),
  reminded_at timestamptz,
  unique (guarantor_id, year),
  constraint agency_confirmation_answered_whole check ((answered_at is null) = (answer is null) and (answer is null) = (answered_by is null)),
  constraint agency_confirmation_reminded_has_time check ((reminders = 0) = (reminded_at is null))
);
create index agency_confirmation_open on agency_confirmation (year, guarantor_id) where answered_at is null;
comment on table agency_confirmation is 'Once a year every agency on the list is asked to confirm its entry and contacts.';
comment on column agency_confirmation.id is 'Internal key.';
comment on column agency_confirmation.guarantor_id is 'The agency.';
comment on column agency_confirmation.year is 'The year asked about.';
comment on column agency_confirmation.rule_version is 'The rule that set day, due day and reminders.';
comment on column agency_confirmation.begun_at is 'When it was begun.';
comment on column agency_confirmation.due_on is 'Last day for the answer.';
comment on column agency_confirmation.sent_at is 'When the letter was queued; null when there was nobody to write to.';
comment on column agency_confirmation.opened_at is 'When the agency first opened the page.';
comment on column agency_confirmation.answered_at is 'When it answered.';
comment on column agency_confirmation.answer is 'confirmed: all is right; changed: it sent a change notice.';
comment on column agency_confirmation.answered_by is 'Who answered (pseudonymous id): the agency, or the desk for it.';
comment on column agency_confirmation.reminders is 'How many reminders were sent.';
comment on column agency_confirmation.reminded_at is 'When the last one was queued.';
