-- Monthly reports by lines: one line for each letter of guarantee. The submission itself stays in monthly_report (its base for
-- flags); what follows here hangs on it and is never changed: a correction is a later submission with lines of its own.

create function report_stay_end(entered date, length integer, unit text) returns date
  language sql immutable parallel safe
  return (entered + make_interval(
    days => case unit when 'day' then length else 0 end,
    months => case unit when 'month' then length else 0 end,
    years => case unit when 'year' then length else 0 end))::date;
comment on function report_stay_end is 'Last day that a stay may last; the day of entry does not count.';

-- Dated rules of the lines.
create table report_rule_set (
  version text primary key check (version <> ''),
  valid_from date not null unique check (extract(day from valid_from) = 1),
  correction_days integer not null check (correction_days between 1 and 60),
  provisional boolean not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null
);
comment on table report_rule_set is 'Rules for the lines of monthly reports. A month is governed by the newest valid_from not after it.';
comment on column report_rule_set.version is 'Name of the rule set, printed with each finding.';
comment on column report_rule_set.valid_from is 'First day of the first month it governs.';
comment on column report_rule_set.correction_days is 'Working days, after the day of receipt, within which a correction is asked for.';
comment on column report_rule_set.provisional is 'Is it our default, not yet confirmed by the ministry?';
comment on column report_rule_set.recorded_at is 'When it was recorded here.';
comment on column report_rule_set.recorded_by is 'Who recorded it (pseudonymous id).';

create table report_rule (
  version text not null references report_rule_set,
  code text not null check (code ~ '^[a-z]+(-[a-z]+)*$'),
  severity text not null check (severity in ('refuse', 'correct', 'note')),
  amount integer check (amount > 0),
  primary key (version, code),
  check (severity = 'refuse' or code not in ('value-unreadable', 'number-missing', 'number-twice', 'departure-before-entry',
    'birth-year-impossible'))
);
comment on table report_rule is 'One check of the lines: how much it weighs and its number, if it has one. A check without a row is off.';
comment on column report_rule.version is 'The rule set.';
comment on column report_rule.code is 'The check; its words stand in the texts under reporting.rule.<code>.';
comment on column report_rule.severity is 'refuse: cannot be submitted; correct: counts as received, correction is asked for; note: told only.';
comment on column report_rule.amount is 'Number of the rule: days or months, as the check''s words say.';

insert into report_rule_set (version, valid_from, correction_days, provisional, recorded_by)
values ('lines-default-1', '2024-04-01', 10, true, 'system:migration');
insert into report_rule (version, code, severity, amount)
select 'lines-default-1', r.* from (values
  ('value-unreadable', 'refuse', null::integer),
  ('number-missing', 'refuse', null),
  ('number-twice', 'refuse', null),
  ('issued-after-month', 'refuse', null),
  ('date-in-future', 'refuse', null),
  ('departure-before-entry', 'refuse', null),
  ('birth-year-impossible', 'refuse', null),
  ('field-missing', 'correct', null),
  ('hospital-unknown', 'correct', null),
  ('companion-unnamed', 'correct', null),
  ('entry-before-issue', 'correct', null),
  ('entry-after-validity', 'correct', 3),
  ('entry-missing', 'correct', 3),
  ('stay-too-long-multiple', 'correct', 90),
  ('stay-too-long-recuperation', 'correct', 90),
  ('stay-too-long', 'correct', 12),
  ('stay-exceeded', 'correct', null),
  ('departure-missing', 'correct', null),
  ('reported-by-other', 'correct', null),
  ('number-reused', 'correct', null),
  ('letter-left-out', 'correct', null),
  ('departure-left-out', 'correct', null),
  ('issued-before-month', 'note', null)) r;

-- Letters of guarantee that the platform knows of before they are reported: a month is pre-filled from them.
create table letter_of_guarantee (
  id bigint generated always as identity primary key,
  guarantor_id bigint not null references guarantor,
  letter_number text not null check (letter_number <> '' and length(letter_number) <= 60),
  issued_on date not null,
  nationality text check (nationality ~ '^[A-Z]{2}$'),
  birth_year integer check (birth_year between 1850 and 2999),
  sex text check (sex in ('female', 'male', 'other')),
  visa_type text check (visa_type in ('single', 'multiple')),
  stay_length integer check (stay_length between 1 and 1000),
  stay_unit text check (stay_unit in ('day', 'month', 'year')),
  hospital_id bigint references hospital,
  hospital_name text,
  purpose text check (purpose in ('treatment', 'check-up', 'dental', 'recuperation', 'other')),
  disease_group text check (disease_group in ('neoplasm', 'circulatory', 'digestive', 'musculoskeletal', 'nervous', 'eye',
    'reproductive', 'urinary', 'endocrine', 'respiratory', 'injury', 'other', 'none')),
  companions integer not null check (companions between 0 and 99),
  companion_names bytea,
  cancelled_on date,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (guarantor_id, letter_number),
  check ((stay_length is null) = (stay_unit is null)),
  check (cancelled_on >= issued_on)
);
create index letter_of_guarantee_issued on letter_of_guarantee (guarantor_id, issued_on);
comment on table letter_of_guarantee is 'Letters of guarantee told to the platform when they were issued; the monthly report is pre-filled from them.';
comment on column letter_of_guarantee.id is 'Internal key.';
comment on column letter_of_guarantee.guarantor_id is 'Who issued it.';
comment on column letter_of_guarantee.letter_number is 'Number of the letter, as the guarantor gives it.';
comment on column letter_of_guarantee.issued_on is 'Day of issue.';
comment on column letter_of_guarantee.nationality is 'Nationality of the patient, ISO 3166-1 alpha-2.';
comment on column letter_of_guarantee.birth_year is 'Year of birth of the patient.';
comment on column letter_of_guarantee.sex is 'Sex of the patient, as in the passport.';
comment on column letter_of_guarantee.visa_type is 'single or multiple entry.';
comment on column letter_of_guarantee.stay_length is 'Length of stay, in units.';
comment on column letter_of_guarantee.stay_unit is 'Unit of the length of stay.';
comment on column letter_of_guarantee.hospital_id is 'Hospital of the directory, when known there.';
comment on column letter_of_guarantee.hospital_name is 'Hospital as the guarantor named it.';
comment on column letter_of_guarantee.purpose is 'What the patient comes for.';
comment on column letter_of_guarantee.disease_group is 'Group of diseases; none for a check-up.';
comment on column letter_of_guarantee.companions is 'How many companions.';
comment on column letter_of_guarantee.companion_names is 'Names of the companions, sealed.';
comment on column letter_of_guarantee.cancelled_on is 'Day on which the letter was cancelled.';
comment on column letter_of_guarantee.recorded_at is 'When it was recorded here.';
comment on column letter_of_guarantee.recorded_by is 'Who recorded it (pseudonymous id).';

-- What is being written: as typed, sealed, one draft for the guarantor and one for the desk.
create table report_draft (
  id bigint generated always as identity primary key,
  guarantor_id bigint not null references guarantor,
  period date not null check (extract(day from period) = 1),
  channel text not null check (channel in ('agency', 'desk')),
  version integer not null check (version > 0),
  origin text not null check (origin in ('form', 'spreadsheet')),
  file_id uuid references case_file,
  file_columns text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  unique (guarantor_id, period, channel)
);
comment on table report_draft is 'Monthly reports being written. Gone once submitted.';
comment on column report_draft.id is 'Internal key.';
comment on column report_draft.guarantor_id is 'Whose report.';
comment on column report_draft.period is 'First day of the month reported about.';
comment on column report_draft.channel is 'agency: the guarantor writes in the portal; desk: our staff enter what came by mail.';
comment on column report_draft.version is 'Counts the changes: who saves upon an older one is told.';
comment on column report_draft.origin is 'spreadsheet when the lines came from a file.';
comment on column report_draft.file_id is 'That file, kept as evidence.';
comment on column report_draft.file_columns is 'Which column of that file held which field (number=A, ...), to name the cell of a fault.';
comment on column report_draft.changed_at is 'Last change.';
comment on column report_draft.changed_by is 'By whom (pseudonymous id).';

create table report_draft_line (
  draft_id bigint not null references report_draft on delete cascade,
  line_no integer not null check (line_no > 0),
  typed bytea not null,
  place text not null,
  primary key (draft_id, line_no)
);
comment on table report_draft_line is 'Lines of a draft as they were typed or stood in the file.';
comment on column report_draft_line.draft_id is 'The draft.';
comment on column report_draft_line.line_no is 'Number of the line; stays when others are removed.';
comment on column report_draft_line.typed is 'The fields as typed, sealed.';
comment on column report_draft_line.place is 'Where it stood in the file (sheet and row), or empty.';

-- What was submitted.
create table report_submission (
  report_id bigint primary key references monthly_report,
  channel text not null check (channel in ('agency', 'desk')),
  submitted_by text not null,
  rule_version text not null references report_rule_set,
  lines integer not null check (lines >= 0),
  file_id uuid references case_file,
  letter_note text,
  correct_by timestamptz
);
comment on table report_submission is 'How a submission by lines came in and what was found. Submissions imported by the operators have no row here.';
comment on column report_submission.report_id is 'The submission.';
comment on column report_submission.channel is 'agency: by the guarantor itself; desk: entered by our staff from mail.';
comment on column report_submission.submitted_by is 'Who submitted or entered it (pseudonymous id).';
comment on column report_submission.rule_version is 'Rule set of the lines by which it was checked.';
comment on column report_submission.lines is 'Number of lines; 0 for a month without anything.';
comment on column report_submission.file_id is 'The spreadsheet it came in, kept as evidence.';
comment on column report_submission.letter_note is 'What the desk noted about the mail it came in.';
comment on column report_submission.correct_by is 'First instant that is too late for the correction asked for; null when nothing is to be corrected.';

create table report_line (
  report_id bigint not null references report_submission,
  line_no integer not null check (line_no > 0),
  letter_number text not null check (letter_number <> '' and length(letter_number) <= 60),
  issued_on date,
  nationality text check (nationality ~ '^[A-Z]{2}$'),
  birth_year integer check (birth_year between 1850 and 2999),
  sex text check (sex in ('female', 'male', 'other')),
  visa_type text check (visa_type in ('single', 'multiple')),
  stay_length integer check (stay_length between 1 and 1000),
  stay_unit text check (stay_unit in ('day', 'month', 'year')),
  hospital_id bigint references hospital,
  hospital_name text,
  purpose text check (purpose in ('treatment', 'check-up', 'dental', 'recuperation', 'other')),
  disease_group text check (disease_group in ('neoplasm', 'circulatory', 'digestive', 'musculoskeletal', 'nervous', 'eye',
    'reproductive', 'urinary', 'endocrine', 'respiratory', 'injury', 'other', 'none')),
  companions integer not null check (companions between 0 and 99),
  companion_names bytea,
  entered_on date,
  departed_on date,
  still_in_japan boolean not null,
  explanation bytea,
  change_kind text not null check (change_kind in ('none', 'changed', 'cancelled')),
  changed_on date,
  primary key (report_id, line_no),
  unique (report_id, letter_number),
  check ((stay_length is null) = (stay_unit is null)),
  check (departed_on >= entered_on),
  check (not (still_in_japan and departed_on is not null))
);
create index report_line_letter on report_line (letter_number);
create index report_line_hospital on report_line (hospital_id);
comment on table report_line is 'Lines of submitted monthly reports, one for each letter of guarantee. Never changed.';
comment on column report_line.report_id is 'The submission.';
comment on column report_line.line_no is 'Number of the line in it.';
comment on column report_line.letter_number is 'Number of the letter of guarantee; ties the line to those of other versions and months.';
comment on column report_line.issued_on is 'Day of issue. In the reported month: a new letter; before it: one that is followed until departure.';
comment on column report_line.nationality is 'Nationality of the patient, ISO 3166-1 alpha-2.';
comment on column report_line.birth_year is 'Year of birth of the patient.';
comment on column report_line.sex is 'Sex of the patient, as in the passport.';
comment on column report_line.visa_type is 'single or multiple entry.';
comment on column report_line.stay_length is 'Length of stay, in units.';
comment on column report_line.stay_unit is 'Unit of the length of stay.';
comment on column report_line.hospital_id is 'Hospital of the directory, when known there.';
comment on column report_line.hospital_name is 'Hospital as it was reported.';
comment on column report_line.purpose is 'What the patient came for.';
comment on column report_line.disease_group is 'Group of diseases; none for a check-up.';
comment on column report_line.companions is 'How many companions.';
comment on column report_line.companion_names is 'Their names, sealed.';
comment on column report_line.entered_on is 'Day of entry into Japan.';
comment on column report_line.departed_on is 'Day of departure from Japan.';
comment on column report_line.still_in_japan is 'Reported as still in Japan.';
comment on column report_line.explanation is 'Explanation by the guarantor, sealed.';
comment on column report_line.change_kind is 'Was the letter changed or cancelled?';
comment on column report_line.changed_on is 'On which day.';

create table report_finding (
  report_id bigint not null references report_submission,
  finding_no integer not null check (finding_no > 0),
  line_no integer not null check (line_no >= 0),
  letter_number text,
  field text,
  code text not null,
  severity text not null check (severity in ('correct', 'note')),
  value text,
  arguments text[] not null,
  primary key (report_id, finding_no)
);
create index report_finding_code on report_finding (code);
comment on table report_finding is 'What the check of the lines found in a submission. Findings that refuse never get here.';
comment on column report_finding.report_id is 'The submission; its rule set is the one that was used.';
comment on column report_finding.finding_no is 'Number within the submission.';
comment on column report_finding.line_no is 'The line; 0 for the report as a whole.';
comment on column report_finding.letter_number is 'Letter of guarantee concerned.';
comment on column report_finding.field is 'Field concerned, or null.';
comment on column report_finding.code is 'The rule.';
comment on column report_finding.severity is 'Its weight under that rule set.';
comment on column report_finding.value is 'The value found, without names of persons.';
comment on column report_finding.arguments is 'Arguments of the rule''s words.';

create trigger report_submission_only_grows before update or delete on report_submission
  for each row execute function forbid_change();
create trigger report_line_only_grows before update or delete on report_line
  for each row execute function forbid_change();
create trigger report_finding_only_grows before update or delete on report_finding
  for each row execute function forbid_change();

create view report_latest as
  select m.id as report_id, m.guarantor_id, m.period, m.received_at, m.nil, m.guarantees, m.source, m.recorded_in
  from monthly_report m
  where not exists (select 1 from monthly_report n
    where n.guarantor_id = m.guarantor_id and n.period = m.period and n.received_at > m.received_at);
comment on view report_latest is 'The latest submission of each guarantor and month: what counts now.';

create view report_line_current as
  select r.guarantor_id, g.number as guarantor_number, r.period, r.received_at, l.*,
    coalesce(l.issued_on >= r.period and l.issued_on < r.period + interval '1 month', false) as issued_in_period
  from report_latest r
  join guarantor g on g.id = r.guarantor_id
  join report_line l on l.report_id = r.report_id;
comment on view report_line_current is 'Lines that count now: those of the latest submissions. issued_in_period: the letter was issued in the reported month, so it is counted there and only there.';

create function report_line_is_open(period date, entered date, departed date, change_kind text, explained boolean, length integer,
    unit text) returns boolean
  language sql immutable parallel safe
  return departed is null and change_kind <> 'cancelled'
    and not (explained and coalesce(report_stay_end(entered, length, unit) < period + interval '1 month', false));
comment on function report_line_is_open is 'Is a reported letter still followed? Neither departed nor cancelled, nor explained after the stay had ended; it stands in the next report again.';

create view report_letter_state as
  select distinct on (c.guarantor_id, c.letter_number) c.*,
    report_line_is_open(c.period, c.entered_on, c.departed_on, c.change_kind, c.explanation is not null, c.stay_length,
      c.stay_unit) as is_open
  from report_line_current c
  order by c.guarantor_id, c.letter_number, c.period desc;
comment on view report_letter_state is 'What was last reported about each letter, and whether it is still followed.';

create view report_hospital_name as
  select h.id as hospital_id, h.slug, t.language, t.name
  from hospital h join hospital_text t on t.hospital_id = h.id;
comment on view report_hospital_name is 'Names by which a reported hospital is found in the directory.';

create view report_incomplete as
  with submission as (
    select m.guarantor_id, m.period, m.id as report_id, m.received_at, m.recorded_in, s.rule_version, s.correct_by,
      lag(s.correct_by is not null, 1, false) over (partition by m.guarantor_id, m.period order by m.received_at) as was_faulty
    from monthly_report m
    join report_submission s on s.report_id = m.id
  )
  select f.guarantor_id, g.number as guarantor_number, f.period, f.report_id, f.received_at as found_at, f.recorded_in, f.rule_version,
    f.correct_by, (
      select min(c.received_at) from submission c
      where c.guarantor_id = f.guarantor_id and c.period = f.period and c.received_at > f.received_at and c.correct_by is null
    ) as corrected_at
  from submission f
  join guarantor g on g.id = f.guarantor_id
  where f.correct_by is not null and not f.was_faulty;
comment on view report_incomplete is 'Corrections that were asked for: since when, by when (first instant that is too late), and when a submission without faults came. Not corrected in time at T: correct_by <= T and (corrected_at is null or corrected_at > correct_by).';
