create table registry_rule (
  valid_from date primary key,
  version text not null unique check (version <> ''),
  confirm_month integer not null check (confirm_month between 1 and 12),
  confirm_day integer not null check (confirm_day between 1 and 28),
  confirm_weeks integer not null check (confirm_weeks between 1 and 26),
  remind_after_days integer not null check (remind_after_days between 1 and 90),
  reminders integer not null check (reminders between 0 and 10),
  contract_notice_days integer not null check (contract_notice_days between 1 and 366)
);
comment on table registry_rule is 'Dated rules of the registry that the ministry has not published: the row with the newest valid_from not after a day governs it.';
comment on column registry_rule.valid_from is 'First day it governs.';
comment on column registry_rule.version is 'Name of the rule, shown where it is used.';
comment on column registry_rule.confirm_month is 'Month in which every agency is asked to confirm its contacts.';
comment on column registry_rule.confirm_day is 'Day of that month.';
comment on column registry_rule.confirm_weeks is 'Weeks until the answer is due.';
comment on column registry_rule.remind_after_days is 'Days between the letter and a reminder, and between reminders.';
comment on column registry_rule.reminders is 'How many reminders at most.';
comment on column registry_rule.contract_notice_days is 'So many days before its end a contract is shown as ending.';
insert into registry_rule values ('2011-01-01', 'provisional-1', 4, 1, 4, 14, 2, 60);

create table agency_contract (
  id bigint generated always as identity primary key,
  guarantor_id bigint not null references guarantor,
  hospital_name text not null check (hospital_name <> '' and length(hospital_name) <= 200),
  from_on date not null,
  until_on date check (until_on >= from_on),
  auto_renewal boolean not null,
  memorandum_on date check (memorandum_on >= from_on),
  covers_content boolean not null,
  covers_responsibility boolean not null,
  covers_payment boolean not null,
  covers_personal_data boolean not null,
  ended_on date check (ended_on >= from_on),
  end_reason text not null default '',
  recorded_at timestamptz not null,
  recorded_by text not null,
  version integer not null default 0,
  constraint agency_contract_renews_from_an_end check (not auto_renewal or until_on is not null),
  constraint agency_contract_end_has_reason check ((ended_on is null) = (end_reason = ''))
);
create index agency_contract_by_agency on agency_contract (guarantor_id);
create index agency_contract_ending on agency_contract (until_on) where ended_on is null;
comment on table agency_contract is 'Contracts of agencies with hospitals, which the list''s criteria ask for.';
comment on column agency_contract.id is 'Internal key.';
comment on column agency_contract.guarantor_id is 'The agency.';
comment on column agency_contract.hospital_name is 'The hospital as the contract names it.';
comment on column agency_contract.from_on is 'First day in force.';
comment on column agency_contract.until_on is 'Last day in force; null without one.';
comment on column agency_contract.auto_renewal is 'Goes on by itself after its last day; then a memorandum is needed.';
comment on column agency_contract.memorandum_on is 'Day of the memorandum that confirms the automatic renewal; null when there is none.';
comment on column agency_contract.covers_content is 'Says the content of the tie-up.';
comment on column agency_contract.covers_responsibility is 'Says the split of responsibility.';
comment on column agency_contract.covers_payment is 'Says the way of payment.';
comment on column agency_contract.covers_personal_data is 'Says how personal data are handled.';
comment on column agency_contract.ended_on is 'Last day when it was ended before its time; null when not.';
comment on column agency_contract.end_reason is 'Why it was ended.';
comment on column agency_contract.recorded_at is 'When it was entered or last changed.';
comment on column agency_contract.recorded_by is 'Who did (pseudonymous id).';
comment on column agency_contract.version is 'Rises with each change, so that two who change at once notice.';

create table agency_document (
  file_id uuid primary key references case_file,
  guarantor_id bigint not null references guarantor,
  kind text not null check (kind in ('APPLICATION', 'CONTRACT', 'ACCOUNTS', 'LETTER', 'OTHER')),
  contract_id bigint references agency_contract,
  added_at timestamptz not null,
  added_by text not null,
  removed_at timestamptz,
  removed_by text,
  constraint agency_document_removed_by_somebody check ((removed_at is null) = (removed_by is null))
);
create index agency_document_by_agency on agency_document (guarantor_id, added_at);
comment on table agency_document is 'Papers in the file of an agency; the content is a sealed and scanned file.';
comment on column agency_document.file_id is 'The file.';
comment on column agency_document.guarantor_id is 'The agency.';
comment on column agency_document.kind is 'What kind of paper it is.';
comment on column agency_document.contract_id is 'The contract it belongs to; null when to none.';
comment on column agency_document.added_at is 'When it was put here.';
comment on column agency_document.added_by is 'Who did.';
comment on column agency_document.removed_at is 'When it was taken off the file; the content stays for the record.';
comment on column agency_document.removed_by is 'Who did.';

create table agency_note (
  id bigint generated always as identity primary key,
  guarantor_id bigint not null references guarantor,
  text_sealed bytea not null,
  written_at timestamptz not null,
  written_by text not null
);
create index agency_note_by_agency on agency_note (guarantor_id, id);
comment on table agency_note is 'Notes of the desk about an agency; they are added and never changed.';
comment on column agency_note.id is 'In order of time.';
comment on column agency_note.guarantor_id is 'The agency.';
comment on column agency_note.text_sealed is 'The note, sealed under the key of the agency.';
comment on column agency_note.written_at is 'When.';
comment on column agency_note.written_by is 'Who.';
