-- Standards of service and operation: versioned sets of criteria. A version is never changed once it is released.
create table quality_standard (
  version integer primary key check (version > 0),
  state text not null check (state in ('DRAFT', 'READY', 'RELEASED', 'RETIRED')),
  based_on integer references quality_standard,
  note text not null default '',
  pass_percent integer not null check (pass_percent between 1 and 100),
  area_percent integer not null check (area_percent between 0 and 100),
  created_at timestamptz not null,
  created_by text not null,
  ready_at timestamptz,
  ready_by text,
  released_at timestamptz,
  released_by text,
  lock integer not null default 0,
  check ((state in ('RELEASED', 'RETIRED')) = (released_at is not null and released_by is not null)),
  check (released_by is null or released_by is distinct from ready_by)
);
create unique index quality_standard_one_in_force on quality_standard ((true)) where state = 'RELEASED';
create unique index quality_standard_one_in_work on quality_standard ((true)) where state in ('DRAFT', 'READY');
comment on table quality_standard is 'Versions of the standards that a hospital meets to join and to stay.';
comment on column quality_standard.version is 'Number of the version; grows.';
comment on column quality_standard.state is 'DRAFT is edited, READY waits for a second person, RELEASED is in force, RETIRED was followed by another.';
comment on column quality_standard.based_on is 'The version it was copied from.';
comment on column quality_standard.note is 'What changed and why, in the editor''s words.';
comment on column quality_standard.pass_percent is 'Lowest total score, in percent, for which acceptance is proposed.';
comment on column quality_standard.area_percent is 'Lowest score of each area, in percent.';
comment on column quality_standard.created_at is 'When the draft was begun.';
comment on column quality_standard.created_by is 'Pseudonymous id of who began it.';
comment on column quality_standard.ready_at is 'When its editor declared it ready.';
comment on column quality_standard.ready_by is 'Pseudonymous id of that editor.';
comment on column quality_standard.released_at is 'When it came into force.';
comment on column quality_standard.released_by is 'Pseudonymous id of the second person; never one who edited it.';
comment on column quality_standard.lock is 'Counter for optimistic locking.';

create table quality_standard_editor (
  version integer not null references quality_standard on delete cascade,
  editor text not null,
  primary key (version, editor)
);
comment on table quality_standard_editor is 'Who edited a version; none of them may release it.';
comment on column quality_standard_editor.version is 'The version.';
comment on column quality_standard_editor.editor is 'Pseudonymous id.';

create table quality_criterion (
  version integer not null references quality_standard on delete cascade,
  code text not null check (code ~ '^[A-Z]{2}-[0-9]{2}$'),
  area text not null check (area in ('SERVICE', 'LANGUAGE', 'CLINICAL', 'PRICE', 'SAFETY', 'PRIVACY', 'COMPLAINT', 'FOLLOW_UP')),
  position integer not null,
  weight integer not null check (weight between 1 and 3),
  mandatory boolean not null,
  scale text not null check (scale in ('GRADED', 'YES_NO')),
  may_not_apply boolean not null,
  primary key (version, code),
  check (not (mandatory and may_not_apply))
);
comment on table quality_criterion is 'Criteria of a version.';
comment on column quality_criterion.version is 'The version.';
comment on column quality_criterion.code is 'Stable code; the same criterion keeps it from version to version.';
comment on column quality_criterion.area is 'Area of the standard.';
comment on column quality_criterion.position is 'Order within the area.';
comment on column quality_criterion.weight is 'Weight of its score within the area, 1 to 3.';
comment on column quality_criterion.mandatory is 'Below a score of 2 the hospital cannot be accepted without a condition.';
comment on column quality_criterion.scale is 'GRADED: 0 not met, 1 partly, 2 largely, 3 fully. YES_NO: 0 or 3.';
comment on column quality_criterion.may_not_apply is 'A hospital may say that it does not apply, with the reason.';

create table quality_criterion_text (
  version integer not null,
  code text not null,
  language text not null check (language in ('ja', 'en')),
  statement text not null check (statement <> ''),
  why text not null check (why <> ''),
  evidence text not null check (evidence <> ''),
  source text not null check (source <> ''),
  primary key (version, code, language),
  foreign key (version, code) references quality_criterion on delete cascade
);
comment on table quality_criterion_text is 'Texts of the criteria.';
comment on column quality_criterion_text.version is 'The version.';
comment on column quality_criterion_text.code is 'The criterion.';
comment on column quality_criterion_text.language is 'BCP 47 tag.';
comment on column quality_criterion_text.statement is 'What the hospital does, so that it can be checked.';
comment on column quality_criterion_text.why is 'Why it matters to the patient.';
comment on column quality_criterion_text.evidence is 'What is asked for as evidence.';
comment on column quality_criterion_text.source is 'Scheme and theme that it was written after.';
