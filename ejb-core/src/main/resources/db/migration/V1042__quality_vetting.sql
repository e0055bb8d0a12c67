-- Vetting of hospitals: application, self-assessment with evidence, review, visit, decision by a second person, appeal.
create table quality_conflict (
  officer text not null,
  hospital_slug text not null,
  relation text not null check (relation <> ''),
  declared_at timestamptz not null,
  declared_by text not null,
  ended_at timestamptz,
  primary key (officer, hospital_slug, declared_at)
);
create unique index quality_conflict_once on quality_conflict (officer, hospital_slug) where ended_at is null;
comment on table quality_conflict is 'Declared relations of officers to hospitals; who has one is kept out of its vetting.';
comment on column quality_conflict.officer is 'Pseudonymous id of the officer.';
comment on column quality_conflict.hospital_slug is 'The hospital.';
comment on column quality_conflict.relation is 'What the relation is.';
comment on column quality_conflict.declared_at is 'When it was declared.';
comment on column quality_conflict.declared_by is 'Pseudonymous id of who declared it.';
comment on column quality_conflict.ended_at is 'When it ended; null while it holds.';

create table quality_vetting (
  reference text primary key check (reference ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$'),
  hospital_slug text not null,
  standard integer not null references quality_standard,
  kind text not null check (kind in ('INITIAL', 'RENEWAL')),
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'REVIEW', 'PROPOSED', 'ACCEPTED', 'CONDITIONAL',
    'REFUSED', 'APPEALED', 'REFUSAL_UPHELD', 'WITHDRAWN')),
  begun_at timestamptz not null,
  state_at timestamptz not null,
  submitted_at timestamptz,
  due_on date,
  contact_sealed bytea,
  reviewer text,
  proposal text check (proposal in ('ACCEPT', 'CONDITIONS', 'REFUSE')),
  proposal_text text not null default '',
  proposed_by text,
  decided_by text,
  decided_at timestamptz,
  reasons text not null default '',
  appeal text not null default '',
  appeal_decided_by text,
  appeal_reasons text not null default '',
  check (decided_by is null or decided_by is distinct from proposed_by)
);
create unique index quality_vetting_one_open on quality_vetting (hospital_slug)
  where state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'REVIEW', 'PROPOSED', 'APPEALED');
create index on quality_vetting (state, due_on);
comment on table quality_vetting is 'Vettings of hospitals. Each keeps the version of the standards it began with.';
comment on column quality_vetting.reference is 'Public reference, 80 random bits.';
comment on column quality_vetting.hospital_slug is 'The hospital.';
comment on column quality_vetting.standard is 'Version of the standards.';
comment on column quality_vetting.kind is 'First vetting, or re-assessment.';
comment on column quality_vetting.state is 'Where it stands.';
comment on column quality_vetting.begun_at is 'When the hospital began its application.';
comment on column quality_vetting.state_at is 'When it came into this state.';
comment on column quality_vetting.submitted_at is 'When it was last submitted.';
comment on column quality_vetting.due_on is 'Day (Asia/Tokyo) by which whoever has the turn acts; null when nobody has.';
comment on column quality_vetting.contact_sealed is 'Responsible person and telephone at the hospital, sealed under the vetting''s key.';
comment on column quality_vetting.reviewer is 'Pseudonymous id of the reviewer.';
comment on column quality_vetting.proposal is 'What the reviewer proposes.';
comment on column quality_vetting.proposal_text is 'The reviewer''s grounds.';
comment on column quality_vetting.proposed_by is 'Pseudonymous id of who proposed.';
comment on column quality_vetting.decided_by is 'Pseudonymous id of the second person, who decided.';
comment on column quality_vetting.decided_at is 'When it was decided.';
comment on column quality_vetting.reasons is 'Reasons of the decision, as told to the hospital.';
comment on column quality_vetting.appeal is 'The hospital''s appeal.';
comment on column quality_vetting.appeal_decided_by is 'Pseudonymous id of who decided the appeal: neither reviewer nor decider.';
comment on column quality_vetting.appeal_reasons is 'Reasons of the decision on the appeal.';

create table quality_vetting_event (
  id bigint generated always as identity primary key,
  reference text not null references quality_vetting,
  at timestamptz not null,
  actor text not null,
  action text not null,
  from_state text,
  to_state text,
  about text not null default '',
  words text not null default ''
);
create index on quality_vetting_event (reference, id);
create trigger quality_vetting_event_only_grows before update or delete on quality_vetting_event
  for each row execute function forbid_change();
comment on table quality_vetting_event is 'Every step of a vetting.';
comment on column quality_vetting_event.id is 'Order of the steps; pages send the last one they showed.';
comment on column quality_vetting_event.reference is 'The vetting.';
comment on column quality_vetting_event.at is 'When.';
comment on column quality_vetting_event.actor is 'Pseudonymous id of who did it.';
comment on column quality_vetting_event.action is 'What was done.';
comment on column quality_vetting_event.from_state is 'State before, when it changed.';
comment on column quality_vetting_event.to_state is 'State after, when it changed.';
comment on column quality_vetting_event.about is 'What it concerned: a criterion, a question, a visit.';
comment on column quality_vetting_event.words is 'Why, or what was said.';

create table quality_assessment (
  reference text not null references quality_vetting,
  code text not null,
  standard integer not null,
  self_score integer check (self_score between 0 and 3),
  self_applies boolean not null default true,
  self_text text not null default '',
  review_score integer check (review_score between 0 and 3),
  review_applies boolean not null default true,
  review_text text not null default '',
  reviewed_by text,
  reviewed_at timestamptz,
  primary key (reference, code),
  foreign key (standard, code) references quality_criterion (version, code),
  check (self_applies or self_score is null),
  check (review_applies or review_score is null)
);
comment on table quality_assessment is 'What the hospital and the reviewer say of each criterion.';
comment on column quality_assessment.reference is 'The vetting.';
comment on column quality_assessment.code is 'The criterion.';
comment on column quality_assessment.standard is 'Version of the standards; ties the code to its criterion.';
comment on column quality_assessment.self_score is 'The hospital''s score; null while it said nothing or says that the criterion does not apply.';
comment on column quality_assessment.self_applies is 'False: the hospital says that it does not apply.';
comment on column quality_assessment.self_text is 'How the hospital meets it, in its words.';
comment on column quality_assessment.review_score is 'The reviewer''s score.';
comment on column quality_assessment.review_applies is 'False: the reviewer agrees that it does not apply.';
comment on column quality_assessment.review_text is 'The reviewer''s comment.';
comment on column quality_assessment.reviewed_by is 'Pseudonymous id of who scored it last.';
comment on column quality_assessment.reviewed_at is 'When.';

create table quality_evidence (
  file_id uuid primary key references case_file,
  owner text not null,
  code text not null default '',
  added_at timestamptz not null,
  added_by text not null,
  valid_until date,
  removed_at timestamptz
);
create index on quality_evidence (owner, code);
comment on table quality_evidence is 'Evidence files of vettings and findings.';
comment on column quality_evidence.file_id is 'The file; sealed and scanned.';
comment on column quality_evidence.owner is 'The vetting or finding whose key seals it.';
comment on column quality_evidence.code is 'The criterion, empty for a finding.';
comment on column quality_evidence.added_at is 'When it was handed in.';
comment on column quality_evidence.added_by is 'Pseudonymous id of who handed it in.';
comment on column quality_evidence.valid_until is 'Last day on which the paper holds, if it has one; later it counts as expired.';
comment on column quality_evidence.removed_at is 'When the hospital took it back.';

create table quality_question (
  id bigint generated always as identity primary key,
  reference text not null references quality_vetting,
  code text not null,
  words text not null check (words <> ''),
  asked_at timestamptz not null,
  asked_by text not null,
  due_on date not null,
  reminded_on date,
  answer text not null default '',
  answered_at timestamptz,
  closed_at timestamptz
);
create index on quality_question (reference);
comment on table quality_question is 'Questions back to the hospital; while one is open the clock of the review stands still.';
comment on column quality_question.id is 'Number.';
comment on column quality_question.reference is 'The vetting.';
comment on column quality_question.code is 'The criterion.';
comment on column quality_question.words is 'The question.';
comment on column quality_question.asked_at is 'When it was asked.';
comment on column quality_question.asked_by is 'Pseudonymous id of the reviewer.';
comment on column quality_question.due_on is 'Day (Asia/Tokyo) by which an answer is asked for.';
comment on column quality_question.reminded_on is 'When the hospital was reminded; once.';
comment on column quality_question.answer is 'The answer.';
comment on column quality_question.answered_at is 'When it was answered.';
comment on column quality_question.closed_at is 'When the reviewer took it as answered, or did without.';

create table quality_visit (
  id bigint generated always as identity primary key,
  reference text not null references quality_vetting,
  kind text not null check (kind in ('SITE', 'VIDEO')),
  planned_for timestamptz not null,
  plan text not null check (plan <> ''),
  planned_by text not null,
  planned_at timestamptz not null,
  protocol text not null default '',
  held_on date,
  protocol_by text,
  cancelled_at timestamptz,
  check ((held_on is null) = (protocol = ''))
);
create index on quality_visit (reference);
comment on table quality_visit is 'Visits of a vetting, on site or by video.';
comment on column quality_visit.id is 'Number.';
comment on column quality_visit.reference is 'The vetting.';
comment on column quality_visit.kind is 'On site, or by video.';
comment on column quality_visit.planned_for is 'When it is to begin.';
comment on column quality_visit.plan is 'What is to be seen and who is to be there.';
comment on column quality_visit.planned_by is 'Pseudonymous id of the reviewer.';
comment on column quality_visit.planned_at is 'When it was planned.';
comment on column quality_visit.protocol is 'What was seen and said.';
comment on column quality_visit.held_on is 'Day (Asia/Tokyo) on which it was held.';
comment on column quality_visit.protocol_by is 'Pseudonymous id of who wrote the protocol.';
comment on column quality_visit.cancelled_at is 'When it was called off.';
