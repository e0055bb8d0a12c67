-- Certificates and what is done to them; the directory shows a hospital only while one is in force.
create table quality_certificate (
  number text primary key check (number ~ '^MI-[0-9]{4}-[0-9]{4,}$'),
  code text not null unique,
  hospital_slug text not null,
  kind text not null check (kind in ('FULL', 'CONDITIONAL', 'TRANSITIONAL')),
  vetting text references quality_vetting,
  standard integer references quality_standard,
  issued_on date not null,
  valid_until date not null,
  reassess_on date not null,
  state text not null check (state in ('VALID', 'SUSPENDED', 'WITHDRAWN', 'REPLACED')),
  warned_on date,
  check (issued_on <= valid_until and reassess_on <= valid_until),
  check ((kind = 'TRANSITIONAL') = (vetting is null))
);
create unique index quality_certificate_one_current on quality_certificate (hospital_slug) where state in ('VALID', 'SUSPENDED');
create index on quality_certificate (hospital_slug, issued_on);
create index on quality_certificate (valid_until) where state in ('VALID', 'SUSPENDED');
create sequence quality_certificate_number;
comment on table quality_certificate is 'Certificates. A hospital is seen on the portal only while it has a valid one.';
comment on column quality_certificate.number is 'Number on the certificate, with the year of issue.';
comment on column quality_certificate.code is 'Code by which anybody can verify it; 80 random bits.';
comment on column quality_certificate.hospital_slug is 'The hospital.';
comment on column quality_certificate.kind is 'FULL, CONDITIONAL (accepted with conditions), TRANSITIONAL (took part before the vetting began; not vetted yet).';
comment on column quality_certificate.vetting is 'The vetting that led to it; null for transitional ones.';
comment on column quality_certificate.standard is 'Version of the standards that was met; null for transitional ones.';
comment on column quality_certificate.issued_on is 'First day (Asia/Tokyo).';
comment on column quality_certificate.valid_until is 'Last day (Asia/Tokyo); later it has expired.';
comment on column quality_certificate.reassess_on is 'When the re-assessment is to begin.';
comment on column quality_certificate.state is 'VALID, SUSPENDED, WITHDRAWN, or REPLACED by a newer one.';
comment on column quality_certificate.warned_on is 'When the hospital was told that the re-assessment is due.';

create table quality_measure (
  id bigint generated always as identity primary key,
  number text not null references quality_certificate,
  action text not null check (action in ('SUSPEND', 'WITHDRAW', 'REINSTATE')),
  reason text not null check (reason <> ''),
  finding text,
  proposed_at timestamptz not null,
  proposed_by text not null,
  decided_at timestamptz,
  decided_by text,
  confirmed boolean,
  words text not null default '',
  check (decided_by is distinct from proposed_by),
  check ((decided_at is null) = (confirmed is null) and (decided_at is null) = (decided_by is null))
);
create unique index quality_measure_one_open on quality_measure (number) where decided_at is null;
comment on table quality_measure is 'Suspension, withdrawal and reinstatement: proposed by one person, confirmed by another; acts on confirmation.';
comment on column quality_measure.id is 'Number.';
comment on column quality_measure.number is 'The certificate.';
comment on column quality_measure.action is 'What is proposed.';
comment on column quality_measure.reason is 'Why; told to the hospital.';
comment on column quality_measure.finding is 'The finding behind it, if there is one.';
comment on column quality_measure.proposed_at is 'When it was proposed.';
comment on column quality_measure.proposed_by is 'Pseudonymous id of who proposed it.';
comment on column quality_measure.decided_at is 'When the second person decided.';
comment on column quality_measure.decided_by is 'Pseudonymous id of the second person.';
comment on column quality_measure.confirmed is 'True: it acts; false: it was turned down.';
comment on column quality_measure.words is 'The second person''s words.';

create table quality_finding (
  reference text primary key check (reference ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$'),
  hospital_slug text not null,
  source text not null check (source in ('CONDITION', 'REVIEW', 'MONITORING', 'COMPLAINT')),
  source_key text not null,
  code text not null default '',
  grade text not null check (grade in ('MINOR', 'MAJOR', 'CRITICAL')),
  title text not null check (title <> ''),
  words text not null check (words <> ''),
  state text not null check (state in ('OPEN', 'PLANNED', 'REPORTED', 'CLOSED', 'DROPPED')),
  opened_at timestamptz not null,
  opened_by text not null,
  due_on date not null,
  plan text not null default '',
  planned_for date,
  report text not null default '',
  reported_by text,
  verification text not null default '',
  verified_by text,
  closed_at timestamptz,
  escalated_on date,
  unique (source, source_key)
);
create index on quality_finding (hospital_slug, opened_at);
create index on quality_finding (due_on) where state in ('OPEN', 'PLANNED', 'REPORTED');
comment on table quality_finding is 'Findings at hospitals and their correction, until it was verified. Conditions of an acceptance are findings too.';
comment on column quality_finding.reference is 'Public reference, 80 random bits.';
comment on column quality_finding.hospital_slug is 'The hospital.';
comment on column quality_finding.source is 'CONDITION of an acceptance, a REVIEW by staff, MONITORING, a COMPLAINT.';
comment on column quality_finding.source_key is 'What opened it, so that the same cause opens one finding only.';
comment on column quality_finding.code is 'The criterion it concerns; may be empty.';
comment on column quality_finding.grade is 'MINOR, MAJOR or CRITICAL.';
comment on column quality_finding.title is 'The finding in one line.';
comment on column quality_finding.words is 'What was found, with the facts.';
comment on column quality_finding.state is 'OPEN: the hospital plans; PLANNED: it corrects; REPORTED: staff verify; CLOSED; DROPPED: was none.';
comment on column quality_finding.opened_at is 'When it was opened.';
comment on column quality_finding.opened_by is 'Pseudonymous id of who opened it.';
comment on column quality_finding.due_on is 'Day (Asia/Tokyo) by which the correction is to be reported.';
comment on column quality_finding.plan is 'The hospital''s corrective action plan: cause, action, who, until when.';
comment on column quality_finding.planned_for is 'Day by which the hospital plans to be done.';
comment on column quality_finding.report is 'What the hospital did.';
comment on column quality_finding.reported_by is 'Pseudonymous id of who reported it.';
comment on column quality_finding.verification is 'What staff saw when they verified.';
comment on column quality_finding.verified_by is 'Pseudonymous id of who verified.';
comment on column quality_finding.closed_at is 'When it was closed or dropped.';
comment on column quality_finding.escalated_on is 'When it was escalated because it is overdue; once.';

create table quality_finding_event (
  id bigint generated always as identity primary key,
  reference text not null references quality_finding,
  at timestamptz not null,
  actor text not null,
  action text not null,
  from_state text,
  to_state text,
  words text not null default ''
);
create index on quality_finding_event (reference, id);
create trigger quality_finding_event_only_grows before update or delete on quality_finding_event
  for each row execute function forbid_change();
comment on table quality_finding_event is 'Every step of a finding.';
comment on column quality_finding_event.id is 'Order of the steps.';
comment on column quality_finding_event.reference is 'The finding.';
comment on column quality_finding_event.at is 'When.';
comment on column quality_finding_event.actor is 'Pseudonymous id of who did it.';
comment on column quality_finding_event.action is 'What was done.';
comment on column quality_finding_event.from_state is 'State before.';
comment on column quality_finding_event.to_state is 'State after.';
comment on column quality_finding_event.words is 'Why, or what was said.';
