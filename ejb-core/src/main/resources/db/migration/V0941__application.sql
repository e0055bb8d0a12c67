-- Applications of guarantors: received, checked for completeness, asked about, handed to the ministry, decided by it.
create table application (
  reference text primary key check (reference ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$'),
  kind text not null check (kind in ('NEW', 'RENEWAL', 'CHANGE', 'WITHDRAWAL')),
  way text not null check (way in ('PORTAL', 'POST', 'MAIL')),
  state text not null check (state in ('DRAFT', 'RECEIVED', 'HANDED_OVER', 'GRANTED', 'REFUSED', 'TAKEN_BACK', 'LAPSED')),
  state_at timestamptz not null,
  begun_at timestamptz not null,
  received_at timestamptz,
  language text not null check (language in ('ja', 'en')),
  guarantor_number text,
  name text not null check (name <> ''),
  name_en text not null,
  contact_sealed bytea not null,
  rule_set_id bigint not null references application_rule_set,
  net_assets_jpy bigint,
  net_assets_on date,
  withdraw_on date,
  owner text,
  desk_due_on date,
  check (kind = 'NEW' or guarantor_number is not null),
  check (state in ('DRAFT', 'TAKEN_BACK') or received_at is not null),
  check (kind <> 'WITHDRAWAL' or state in ('DRAFT', 'TAKEN_BACK') or withdraw_on is not null)
);
create index application_state on application (state, desk_due_on);
create index application_guarantor on application (guarantor_number);
create unique index application_open_once on application (guarantor_number, kind) where state in ('DRAFT', 'RECEIVED', 'HANDED_OVER') and kind <> 'NEW';
comment on table application is 'One application. Whose turn it is follows from its requests (application_standing_view).';
comment on column application.reference is 'Public reference, 80 random bits.';
comment on column application.kind is 'New, renewal, change or withdrawal.';
comment on column application.way is 'How it came: by the portal, by post, by mail.';
comment on column application.state is 'What a person decided last.';
comment on column application.state_at is 'When the state last changed.';
comment on column application.begun_at is 'When it was begun on the portal or entered by the desk.';
comment on column application.received_at is 'When it was received: sent on the portal, or the day the desk says it came.';
comment on column application.language is 'Language in which the agency is written to.';
comment on column application.guarantor_number is 'Number on the list; null for a new agency until the ministry gives one.';
comment on column application.name is 'Name of the agency in Japanese as applied for.';
comment on column application.name_en is 'Name in English; may be empty.';
comment on column application.contact_sealed is 'Name, mailbox and telephone of the contact person, sealed under the application''s key.';
comment on column application.rule_set_id is 'The version of the rules it was received under; kept to its end.';
comment on column application.net_assets_jpy is 'Net assets as stated, yen; may be negative.';
comment on column application.net_assets_on is 'Closing day of the balance sheet that states them.';
comment on column application.withdraw_on is 'Last day on the list asked for by a withdrawal.';
comment on column application.owner is 'Officer of the desk who looks after it (pseudonymous id); null when nobody does.';
comment on column application.desk_due_on is 'Last day of the desk''s promise, by the pausing clock; null while it stands still or when nothing is promised.';

create table application_change (
  reference text not null references application,
  field text not null check (field in ('name', 'name_en', 'email', 'phone', 'contact_languages')),
  before text not null,
  after text not null,
  primary key (reference, field)
);
comment on table application_change is 'What a change notice changes on the register.';
comment on column application_change.reference is 'The application.';
comment on column application_change.field is 'Column of the register.';
comment on column application_change.before is 'What the register said when the notice came.';
comment on column application_change.after is 'What it shall say.';

create table application_pause (
  reference text not null references application,
  paused_from timestamptz not null,
  paused_until timestamptz check (paused_until >= paused_from),
  why text not null check (why in ('AGENCY', 'MINISTRY')),
  primary key (reference, paused_from)
);
create unique index application_pause_open on application_pause (reference) where paused_until is null;
comment on table application_pause is 'Times in which the desk''s clock stood still because the agency or the ministry was awaited.';
comment on column application_pause.reference is 'The application.';
comment on column application_pause.paused_from is 'From when.';
comment on column application_pause.paused_until is 'First instant at which it ran again; null while it stands.';
comment on column application_pause.why is 'Who was awaited.';

create table application_defect (
  id bigint generated always as identity primary key,
  reference text not null references application,
  item text not null,
  result text not null check (result in ('MISSING', 'UNREADABLE', 'EXPIRED', 'CONTRADICTORY')),
  text_sealed bytea not null,
  due_on date not null,
  state text not null check (state in ('ASKED', 'ANSWERED', 'SETTLED', 'WAIVED')),
  asked_at timestamptz not null,
  asked_by text not null,
  answer_sealed bytea,
  answered_at timestamptz,
  answered_by text,
  answer_way text check (answer_way in ('PORTAL', 'POST', 'MAIL')),
  lapse_on date,
  check (state <> 'ANSWERED' or answered_at is not null)
);
create index application_defect_of on application_defect (reference);
create index application_defect_awaited on application_defect (due_on) where state = 'ASKED';
comment on table application_defect is 'One thing that is missing or unusable, with its request to the agency.';
comment on column application_defect.id is 'Internal key.';
comment on column application_defect.reference is 'The application.';
comment on column application_defect.item is 'Code of the paper or condition.';
comment on column application_defect.result is 'What is wrong with it.';
comment on column application_defect.text_sealed is 'What the agency is asked, sealed.';
comment on column application_defect.due_on is 'Day (Asia/Tokyo) by which the agency answers.';
comment on column application_defect.state is 'ASKED: the agency''s turn; ANSWERED: the desk''s; SETTLED and WAIVED are closed.';
comment on column application_defect.asked_at is 'When it was asked, last.';
comment on column application_defect.asked_by is 'Who asked (pseudonymous id).';
comment on column application_defect.answer_sealed is 'The agency''s words, sealed; null when only a paper came.';
comment on column application_defect.answered_at is 'When the answer came.';
comment on column application_defect.answered_by is 'Who entered the answer.';
comment on column application_defect.answer_way is 'How the answer came.';
comment on column application_defect.lapse_on is 'After the last notice: the day on which the application is closed without an answer.';

create table application_reminder (
  defect_id bigint not null references application_defect,
  due_on date not null,
  step text not null check (step in ('BEFORE', 'LAST')),
  sent_at timestamptz not null,
  primary key (defect_id, due_on, step)
);
comment on table application_reminder is 'Reminders sent, each once for a due day.';
comment on column application_reminder.defect_id is 'The request.';
comment on column application_reminder.due_on is 'The due day it reminded of.';
comment on column application_reminder.step is 'BEFORE the due day, or the LAST notice after it.';
comment on column application_reminder.sent_at is 'When it was queued.';

create table application_paper (
  id bigint generated always as identity primary key,
  reference text not null references application,
  item text not null,
  file_id uuid unique,
  dated_on date,
  pages integer check (pages between 1 and 2000),
  way text not null check (way in ('PORTAL', 'POST', 'MAIL')),
  received_at timestamptz not null,
  received_by text not null,
  place text check (place <> ''),
  placed_by text,
  placed_at timestamptz,
  text_state text not null check (text_state in ('NONE', 'WAITING', 'DONE', 'FAILED')),
  text_tries integer not null default 0,
  text_claimed_at timestamptz,
  text_sealed bytea,
  defect_id bigint references application_defect,
  set_aside_at timestamptz,
  set_aside_by text,
  check (file_id is not null or place is not null),
  check ((place is null) = (placed_at is null)),
  check ((text_state = 'DONE') = (text_sealed is not null))
);
create index application_paper_of on application_paper (reference);
create index application_paper_waiting on application_paper (id) where text_state = 'WAITING';
comment on table application_paper is 'Papers of an application: as files, as scans, or on paper only; older ones stay when newer ones come.';
comment on column application_paper.id is 'Internal key.';
comment on column application_paper.reference is 'The application.';
comment on column application_paper.item is 'Which of the required papers it is.';
comment on column application_paper.file_id is 'Id of the stored file; null when there is only the paper original.';
comment on column application_paper.dated_on is 'Date that stands on the paper.';
comment on column application_paper.pages is 'Pages, as counted.';
comment on column application_paper.way is 'How it came.';
comment on column application_paper.received_at is 'When it came.';
comment on column application_paper.received_by is 'Who handed it in or entered it.';
comment on column application_paper.place is 'Where the paper original lies (shelf, box); null when there is none.';
comment on column application_paper.placed_by is 'Who put it there.';
comment on column application_paper.placed_at is 'When it was put there.';
comment on column application_paper.text_state is 'Recognition of its text: NONE (not asked for), WAITING, DONE, FAILED.';
comment on column application_paper.text_tries is 'How often recognition was tried.';
comment on column application_paper.text_claimed_at is 'When a server last took it to read it.';
comment on column application_paper.text_sealed is 'Recognised text, sealed: it holds names. Search opens it in memory (ADR 15).';
comment on column application_paper.defect_id is 'The request it answers.';
comment on column application_paper.set_aside_at is 'When a newer paper took its place or it was found to belong elsewhere.';
comment on column application_paper.set_aside_by is 'Who set it aside.';

create table application_check (
  reference text not null references application,
  item text not null,
  result text not null check (result in ('FOUND', 'MISSING', 'UNREADABLE', 'EXPIRED', 'CONTRADICTORY', 'LEFT_TO_MINISTRY')),
  note_sealed bytea,
  checked_by text not null,
  checked_at timestamptz not null,
  primary key (reference, item),
  check (result <> 'LEFT_TO_MINISTRY' or note_sealed is not null)
);
comment on table application_check is 'What the officer found, paper by paper and condition by condition. What can be computed is computed anew each time.';
comment on column application_check.reference is 'The application.';
comment on column application_check.item is 'Code of the paper or condition.';
comment on column application_check.result is 'The finding. LEFT_TO_MINISTRY: a condition is not met as stated and the ministry shall judge.';
comment on column application_check.note_sealed is 'The officer''s note, sealed.';
comment on column application_check.checked_by is 'Who (pseudonymous id).';
comment on column application_check.checked_at is 'When.';

create table application_record_line (
  reference text not null references application,
  line integer not null check (line between 1 and 2000),
  accepted_on date not null,
  nationality text not null check (nationality ~ '^[A-Z]{2}$'),
  hospital text not null check (hospital <> ''),
  contact_sealed bytea,
  primary key (reference, line)
);
comment on table application_record_line is 'Lines of annex 1: patients the agency brought to hospitals.';
comment on column application_record_line.reference is 'The application.';
comment on column application_record_line.line is 'Number of the line.';
comment on column application_record_line.accepted_on is 'Day of acceptance.';
comment on column application_record_line.nationality is 'ISO 3166-1 alpha-2.';
comment on column application_record_line.hospital is 'Name of the hospital as stated.';
comment on column application_record_line.contact_sealed is 'Contact person at the hospital, sealed.';

create table application_contract (
  reference text not null references application,
  line integer not null check (line between 1 and 200),
  hospital text not null check (hospital <> ''),
  begins_on date not null,
  ends_on date,
  auto_renewed boolean not null,
  memorandum boolean not null,
  covers_content boolean not null,
  covers_responsibility boolean not null,
  covers_payment boolean not null,
  covers_privacy boolean not null,
  primary key (reference, line),
  check (ends_on >= begins_on)
);
comment on table application_contract is 'Contracts with hospitals as stated in annex 2 and read from their copies.';
comment on column application_contract.reference is 'The application.';
comment on column application_contract.line is 'Number of the line.';
comment on column application_contract.hospital is 'Name of the hospital as stated.';
comment on column application_contract.begins_on is 'First day.';
comment on column application_contract.ends_on is 'Last day; null when it is open-ended.';
comment on column application_contract.auto_renewed is 'It renews itself when nobody ends it.';
comment on column application_contract.memorandum is 'A memorandum confirms that an auto-renewed contract is still in force.';
comment on column application_contract.covers_content is 'It says what the tie-up is.';
comment on column application_contract.covers_responsibility is 'It splits responsibility.';
comment on column application_contract.covers_payment is 'It says how is paid.';
comment on column application_contract.covers_privacy is 'It covers personal data.';

create table application_correction (
  id bigint generated always as identity primary key,
  reference text not null references application,
  field text not null,
  before text not null,
  after text not null,
  fault text not null check (fault in ('DESK', 'AGENCY')),
  at timestamptz not null,
  by text not null
);
create index application_correction_of on application_correction (reference);
comment on table application_correction is 'Corrections of what was entered; mistakes of the desk and of the agency are kept apart.';
comment on column application_correction.id is 'Internal key.';
comment on column application_correction.reference is 'The application.';
comment on column application_correction.field is 'What was corrected.';
comment on column application_correction.before is 'What stood there.';
comment on column application_correction.after is 'What stands there now.';
comment on column application_correction.fault is 'Whose mistake it was.';
comment on column application_correction.at is 'When it was corrected.';
comment on column application_correction.by is 'Who corrected it (pseudonymous id).';

create table application_bundle (
  id bigint generated always as identity primary key,
  reference text not null references application,
  file_id uuid not null,
  digest text not null,
  made_at timestamptz not null,
  made_by text not null
);
create index application_bundle_of on application_bundle (reference);
comment on table application_bundle is 'What was handed to the ministry, as one PDF, each time it was handed over.';
comment on column application_bundle.id is 'Internal key.';
comment on column application_bundle.reference is 'The application.';
comment on column application_bundle.file_id is 'Id of the stored file.';
comment on column application_bundle.digest is 'SHA-256 of the file, in hexadecimal.';
comment on column application_bundle.made_at is 'When.';
comment on column application_bundle.made_by is 'Who handed it over (pseudonymous id).';

create table application_decision (
  id bigint generated always as identity primary key,
  reference text not null references application,
  outcome text not null check (outcome in ('GRANTED', 'REFUSED', 'RETURNED')),
  decided_on date not null,
  reason text references application_reason,
  note_sealed bytea,
  number text,
  term_until date,
  side text not null check (side in ('MINISTRY', 'DESK')),
  recorded_by text not null,
  recorded_at timestamptz not null,
  snapshot_sealed bytea not null,
  check ((outcome = 'GRANTED') = (reason is null))
);
create index application_decision_of on application_decision (reference);
create unique index application_decision_final on application_decision (reference) where outcome <> 'RETURNED';
comment on table application_decision is 'Decisions of the ministry. The desk may enter one that came on paper; it is marked as such.';
comment on column application_decision.id is 'Internal key.';
comment on column application_decision.reference is 'The application.';
comment on column application_decision.outcome is 'Granted, refused, or returned to the desk.';
comment on column application_decision.decided_on is 'Day of the decision.';
comment on column application_decision.reason is 'Coded reason of a refusal or return.';
comment on column application_decision.note_sealed is 'Words of the ministry, sealed.';
comment on column application_decision.number is 'Number on the list that was given or kept.';
comment on column application_decision.term_until is 'Last day of the registration''s term.';
comment on column application_decision.side is 'Who recorded it: the ministry itself or the desk for it.';
comment on column application_decision.recorded_by is 'Who (pseudonymous id).';
comment on column application_decision.recorded_at is 'When.';
comment on column application_decision.snapshot_sealed is 'What the application said and held at that moment, sealed: facts, papers, findings.';

create table application_condition (
  id bigint generated always as identity primary key,
  decision_id bigint not null references application_decision,
  text text not null check (text <> ''),
  due_on date not null,
  met_at timestamptz,
  met_by text
);
create index application_condition_of on application_condition (decision_id);
comment on table application_condition is 'Conditions of a decision, each with the day by which it is to be met.';
comment on column application_condition.id is 'Internal key.';
comment on column application_condition.decision_id is 'The decision.';
comment on column application_condition.text is 'What is to be done.';
comment on column application_condition.due_on is 'By when (Asia/Tokyo).';
comment on column application_condition.met_at is 'When it was found met; null while it is open.';
comment on column application_condition.met_by is 'Who found it met (pseudonymous id).';

create table application_event (
  id bigint generated always as identity primary key,
  reference text not null references application,
  at timestamptz not null,
  actor text not null,
  side text not null check (side in ('AGENCY', 'DESK', 'MINISTRY', 'SYSTEM')),
  part text not null,
  action text not null,
  item text,
  from_state text,
  to_state text,
  why text
);
create index application_event_of on application_event (reference, id);
comment on table application_event is 'Every step of an application.';
comment on column application_event.id is 'In the order of the steps.';
comment on column application_event.reference is 'The application.';
comment on column application_event.at is 'When.';
comment on column application_event.actor is 'Who (pseudonymous id).';
comment on column application_event.side is 'For whom the actor acted.';
comment on column application_event.part is 'Part that changed.';
comment on column application_event.action is 'What was done.';
comment on column application_event.item is 'Paper, condition or field concerned.';
comment on column application_event.from_state is 'State before.';
comment on column application_event.to_state is 'State after.';
comment on column application_event.why is 'Reason, as a code.';

create view application_standing_view as
with facts as (
  select a.*, d.asked, d.answered, d.asked_due, d.lapse_on,
         (select count(*) from application_condition c join application_decision n on n.id = c.decision_id
          where n.reference = a.reference and c.met_at is null) as conditions_open,
         (select min(c.due_on) from application_condition c join application_decision n on n.id = c.decision_id
          where n.reference = a.reference and c.met_at is null) as condition_due
  from application a
  cross join lateral (
    select count(*) filter (where state = 'ASKED') as asked, count(*) filter (where state = 'ANSWERED') as answered,
           min(due_on) filter (where state = 'ASKED') as asked_due, min(lapse_on) filter (where state = 'ASKED') as lapse_on
    from application_defect where reference = a.reference) d
), turns as (
  select facts.*,
         case when state = 'DRAFT' then 'AGENCY'
              when state = 'HANDED_OVER' then 'MINISTRY'
              when state = 'RECEIVED' and asked > 0 then 'AGENCY'
              when state = 'RECEIVED' then 'DESK'
              when state = 'GRANTED' and conditions_open > 0 then 'AGENCY'
              else 'NOBODY' end as turn
  from facts
)
select turns.*,
       case when state = 'RECEIVED' and asked > 0 then asked_due
            when state = 'RECEIVED' then desk_due_on
            when state = 'GRANTED' then condition_due end as due_on,
       (select max(id) from application_event e where e.reference = turns.reference) as last_event,
       (select s.version from application_rule_set s where s.id = turns.rule_set_id) as rule_version
from turns;
comment on view application_standing_view is 'Each application with whose turn it is and by when.';

create view application_agency_view as
select g.number, v.name, v.name_en, v.status, v.registered_on, v.email, v.phone, array_to_string(v.contact_languages, '|') as contact_languages
from guarantor g join guarantor_version v on v.guarantor_id = g.id and v.replaced_in is null;
comment on view application_agency_view is 'What the register says now of each guarantor, for applications that start from it.';

create view application_officer_view as
select 'staff:' || id::text as officer, name from staff_account;
comment on view application_officer_view is 'Names of staff by the id under which they stand in an application.';
