-- Monitoring of hospitals after joining: measures computed nightly from the platform's own record, and the bounds they are held to.
create table monitoring_rule (
  version text primary key check (version ~ '^\S{1,40}$'),
  valid_from date not null unique,
  window_days integer not null check (window_days between 28 and 730),
  made_at timestamptz not null,
  made_by text not null
);
comment on table monitoring_rule is 'Dated rules of monitoring. A night is governed by the newest valid_from not after it.';
comment on column monitoring_rule.version is 'Name of the rule, printed with each finding.';
comment on column monitoring_rule.valid_from is 'First night it governs.';
comment on column monitoring_rule.window_days is 'Requests, bills, surveys and complaints of so many days back count.';
comment on column monitoring_rule.made_at is 'When it was written here.';
comment on column monitoring_rule.made_by is 'Who wrote it (pseudonymous id).';

create table monitoring_bound (
  version text not null references monitoring_rule,
  measure text not null check (measure in ('ANSWER_DAYS', 'ANSWER_RATE', 'ACCEPTANCE_RATE', 'QUOTATION_ACCURACY', 'SURVEY_SCORE', 'COMPLAINTS')),
  fewest integer not null check (fewest >= 0),
  worse text not null check (worse in ('ABOVE', 'BELOW')),
  minor numeric(8, 2),
  major numeric(8, 2),
  primary key (version, measure)
);
comment on table monitoring_bound is 'What a measure is held to; without bounds it is only shown.';
comment on column monitoring_bound.version is 'The rule.';
comment on column monitoring_bound.measure is 'The measure.';
comment on column monitoring_bound.fewest is 'Below so many cases the value is hidden and opens nothing.';
comment on column monitoring_bound.worse is 'On which side of the bound it is worse.';
comment on column monitoring_bound.minor is 'Beyond this a minor finding is opened; null for none.';
comment on column monitoring_bound.major is 'Beyond this a major finding is opened; null for none.';

insert into monitoring_rule (version, valid_from, window_days, made_at, made_by) values ('provisional-1', '2024-04-01', 90, now(), 'system:migration');
insert into monitoring_bound (version, measure, fewest, worse, minor, major) values
  ('provisional-1', 'ANSWER_DAYS', 5, 'ABOVE', 5, 10),
  ('provisional-1', 'ANSWER_RATE', 5, 'BELOW', 80, 60),
  ('provisional-1', 'ACCEPTANCE_RATE', 10, 'BELOW', null, null),
  ('provisional-1', 'QUOTATION_ACCURACY', 5, 'BELOW', 80, 60),
  ('provisional-1', 'SURVEY_SCORE', 5, 'BELOW', 3.5, 2.5),
  ('provisional-1', 'COMPLAINTS', 0, 'ABOVE', 2, 4);

create table monitoring_measure (
  hospital_id bigint not null references hospital on delete cascade,
  month date not null check (extract(day from month) = 1),
  measure text not null,
  cases integer not null check (cases >= 0),
  value numeric(10, 2),
  nine_in_ten numeric(10, 2),
  as_of timestamptz not null,
  version text not null references monitoring_rule,
  primary key (hospital_id, month, measure),
  check (value is not null or cases = 0)
);
comment on table monitoring_measure is 'Measures of a hospital as of the last night of each month computed; the current month''s rows are written anew every night.';
comment on column monitoring_measure.hospital_id is 'The hospital.';
comment on column monitoring_measure.month is 'First day of the month.';
comment on column monitoring_measure.measure is 'ANSWER_DAYS: working days of the hospital until it decided, pauses left out. Rates in percent. SURVEY_SCORE 1 to 5. COMPLAINTS: their number.';
comment on column monitoring_measure.cases is 'From so many cases.';
comment on column monitoring_measure.value is 'Median of days, share, mean or number; null without cases.';
comment on column monitoring_measure.nine_in_ten is 'For ANSWER_DAYS: nine in ten answers came within it. For QUOTATION_ACCURACY: nine in ten bills were at most so many percent of the quoted upper end.';
comment on column monitoring_measure.as_of is 'The night it speaks of.';
comment on column monitoring_measure.version is 'Rule that governed it.';
create index on monitoring_measure (month, measure);

create table monitoring_decline (
  hospital_id bigint not null references hospital on delete cascade,
  month date not null check (extract(day from month) = 1),
  reason_code text not null references acceptance_reason,
  cases integer not null check (cases > 0),
  primary key (hospital_id, month, reason_code)
);
comment on table monitoring_decline is 'Why a hospital declined, in the same window as its measures.';
comment on column monitoring_decline.hospital_id is 'The hospital.';
comment on column monitoring_decline.month is 'First day of the month.';
comment on column monitoring_decline.reason_code is 'The coded reason.';
comment on column monitoring_decline.cases is 'How often.';

create table monitoring_crossing (
  id bigint generated always as identity primary key,
  hospital_id bigint not null references hospital on delete cascade,
  measure text not null,
  grade text not null check (grade in ('MINOR', 'MAJOR')),
  version text not null references monitoring_rule,
  bound numeric(8, 2) not null,
  value numeric(10, 2) not null,
  cases integer not null,
  crossed_at timestamptz not null,
  recovered_at timestamptz check (recovered_at > crossed_at)
);
create unique index monitoring_crossing_once on monitoring_crossing (hospital_id, measure, grade) where recovered_at is null;
comment on table monitoring_crossing is 'A measure went beyond a bound: opens one finding, until it came back and crosses anew.';
comment on column monitoring_crossing.id is 'Internal key.';
comment on column monitoring_crossing.hospital_id is 'The hospital.';
comment on column monitoring_crossing.measure is 'The measure.';
comment on column monitoring_crossing.grade is 'Which bound.';
comment on column monitoring_crossing.version is 'Rule that governed the night.';
comment on column monitoring_crossing.bound is 'The bound then.';
comment on column monitoring_crossing.value is 'The value then.';
comment on column monitoring_crossing.cases is 'From so many cases.';
comment on column monitoring_crossing.crossed_at is 'The night.';
comment on column monitoring_crossing.recovered_at is 'The night on which it was within the bound again.';

create function share(at timestamptz) returns double precision
  language sql stable parallel safe
  return extract(epoch from (at at time zone 'Asia/Tokyo')::time) / 86400;
comment on function share is 'Which part of its day in Japan has gone at the instant.';
