-- What hospitals propose for their entries; staff publish it.
create table entry_proposal (
  reference text primary key check (reference ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$'),
  hospital_slug text not null references hospital (slug) on update cascade,
  state text not null check (state in ('DRAFT', 'SENT', 'RETURNED', 'PUBLISHED', 'DISCARDED')),
  begun_at timestamptz not null,
  sent_at timestamptz,
  note text not null default '',
  decided_at timestamptz,
  decided_by text,
  reason text not null default '',
  check (state <> 'SENT' or sent_at is not null),
  check (state <> 'RETURNED' or reason <> ''),
  check ((decided_at is null) = (decided_by is null))
);
create unique index entry_proposal_one_open on entry_proposal (hospital_slug) where state in ('DRAFT', 'SENT', 'RETURNED');
create index on entry_proposal (sent_at) where state = 'SENT';
comment on table entry_proposal is 'A hospital''s proposal of changes to its entry; at most one open for each hospital.';
comment on column entry_proposal.reference is 'Public reference, 80 random bits.';
comment on column entry_proposal.hospital_slug is 'The hospital.';
comment on column entry_proposal.state is 'By the table of states; see docs/domain.md.';
comment on column entry_proposal.begun_at is 'When the first change was kept.';
comment on column entry_proposal.sent_at is 'When it was last sent.';
comment on column entry_proposal.note is 'Words of the hospital to the quality officers.';
comment on column entry_proposal.decided_at is 'When staff last decided on it.';
comment on column entry_proposal.decided_by is 'Pseudonymous id of who decided.';
comment on column entry_proposal.reason is 'Why it, or the rest of it, was sent back.';

create table entry_proposal_cell (
  reference text not null references entry_proposal on delete cascade,
  section text not null check (section in ('BASIC', 'ACCREDITATIONS', 'LANGUAGES', 'TREATMENTS', 'PRICES', 'STAY', 'STAFF')),
  field text not null,
  before text not null,
  after text not null,
  published boolean not null default false,
  primary key (reference, field)
);
comment on table entry_proposal_cell is 'The sections that a proposal changes, field by field in the written form of the import.';
comment on column entry_proposal_cell.reference is 'The proposal.';
comment on column entry_proposal_cell.section is 'Section of the entry.';
comment on column entry_proposal_cell.field is 'Column of the import that it stands for.';
comment on column entry_proposal_cell.before is 'As published when the change was last kept.';
comment on column entry_proposal_cell.after is 'As proposed.';
comment on column entry_proposal_cell.published is 'Was its section published?';

create table entry_event (
  id bigint generated always as identity primary key,
  hospital_slug text not null references hospital (slug) on update cascade,
  reference text references entry_proposal,
  at timestamptz not null,
  actor text not null,
  action text not null,
  from_state text,
  to_state text,
  sections text[] not null default '{}',
  words text not null default ''
);
create index on entry_event (hospital_slug, id);
create index on entry_event (reference, id);
comment on table entry_event is 'Every step on an entry: proposals, decisions, confirmations, calendar and capacity.';
comment on column entry_event.id is 'Order of the steps; the last one is what a page showed.';
comment on column entry_event.hospital_slug is 'The hospital.';
comment on column entry_event.reference is 'The proposal, if the step belongs to one.';
comment on column entry_event.at is 'When.';
comment on column entry_event.actor is 'Pseudonymous id of who did it.';
comment on column entry_event.action is 'What was done.';
comment on column entry_event.from_state is 'State of the proposal before.';
comment on column entry_event.to_state is 'State of the proposal after.';
comment on column entry_event.sections is 'Sections concerned.';
comment on column entry_event.words is 'Reason or words given.';
