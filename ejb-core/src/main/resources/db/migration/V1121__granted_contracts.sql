-- What a granted application states becomes what the register holds: contracts with their terms and copies. Conditions are reminded.
alter table application_contract add column paper_id bigint references application_paper;
comment on column application_contract.paper_id is 'The paper that is its copy; null while nobody said which.';

alter table agency_contract add column application text references application;
create index agency_contract_by_application on agency_contract (application);
comment on column agency_contract.application is 'The granted application that stated these terms last; null when the desk entered them.';
comment on column agency_contract.memorandum_on is 'Day of the memorandum that confirms the automatic renewal; taken over from an application: the day of the decision that saw it. Null when there is none.';

create table agency_contract_copy (
  contract_id bigint not null references agency_contract,
  file_id uuid not null,
  added_at timestamptz not null,
  added_by text not null,
  primary key (contract_id, file_id)
);
create index agency_contract_copy_of_file on agency_contract_copy (file_id);
comment on table agency_contract_copy is 'Copies of contracts: files of the agency or of the application that stated the contract; one file may hold several contracts.';
comment on column agency_contract_copy.contract_id is 'The contract.';
comment on column agency_contract_copy.file_id is 'The stored file.';
comment on column agency_contract_copy.added_at is 'When it was put here.';
comment on column agency_contract_copy.added_by is 'Who did (pseudonymous id).';
alter table agency_document drop column contract_id;

alter table application_condition add column met_note text not null default '';
comment on column application_condition.met_note is 'What the desk wrote down when it found it met: by which paper or message.';

create table application_condition_reminder (
  condition_id bigint not null references application_condition,
  scheduled_on date not null,
  step text not null check (step in ('BEFORE', 'AFTER')),
  sent_at timestamptz not null,
  primary key (condition_id, scheduled_on)
);
comment on table application_condition_reminder is 'Reminders of conditions: one before the due day, then again and again after it until the desk finds the condition met.';
comment on column application_condition_reminder.condition_id is 'The condition.';
comment on column application_condition_reminder.scheduled_on is 'Day for which it was due to be sent (Asia/Tokyo).';
comment on column application_condition_reminder.step is 'BEFORE or AFTER the due day.';
comment on column application_condition_reminder.sent_at is 'When it was sent.';
