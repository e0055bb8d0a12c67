-- Facts about guarantors keep two times: when they happened, and in which entry they were recorded here. Entries are made one
-- after the other (a lock), so their ids stand in the order of their commits: whoever has seen entry n has seen all up to n.
create table guarantor_entry (
  id bigint generated always as identity primary key,
  recorded_at timestamptz not null,
  kind text not null check (kind in ('guarantors', 'monthly-reports', 'rules')),
  actor text not null
);
create index guarantor_entry_recorded_at on guarantor_entry (recorded_at);
comment on table guarantor_entry is 'One act of recording: an import, a list of rules. All its facts become known together or not at all.';
comment on column guarantor_entry.id is 'In the order of the commits.';
comment on column guarantor_entry.recorded_at is 'When it was recorded here; later than that of every earlier entry.';
comment on column guarantor_entry.kind is 'What was recorded.';
comment on column guarantor_entry.actor is 'Who recorded it (pseudonymous id).';

create table guarantor (
  id bigint generated always as identity primary key,
  number text collate "C" not null unique check (number ~ '^[^\s,"=+@-][^\s,"]{0,31}$')
);
comment on table guarantor is 'Guarantors of the medical-stay visa: the stable identity behind the list number.';
comment on column guarantor.id is 'Internal key.';
comment on column guarantor.number is 'Number on the ministry''s list, for example B-121; survives renewal.';

create table guarantor_version (
  guarantor_id bigint not null references guarantor,
  recorded_in bigint not null references guarantor_entry,
  replaced_in bigint references guarantor_entry check (replaced_in > recorded_in),
  name text not null check (name <> ''),
  name_en text not null,
  status text not null check (status in ('active', 'suspended', 'deregistered')),
  registered_on date not null,
  deregistered_on date,
  email text not null,
  phone text not null,
  contact_languages text[] not null,
  primary key (guarantor_id, recorded_in),
  check (deregistered_on >= registered_on),
  check (status <> 'deregistered' or deregistered_on is not null)
);
create unique index guarantor_version_current on guarantor_version (guarantor_id) where replaced_in is null;
comment on table guarantor_version is 'What is on the register about a guarantor; each change is a new row, old rows stay.';
comment on column guarantor_version.guarantor_id is 'Whose row.';
comment on column guarantor_version.recorded_in is 'Entry that recorded it.';
comment on column guarantor_version.replaced_in is 'Entry that recorded the next version; null for the current one.';
comment on column guarantor_version.name is 'Name in Japanese.';
comment on column guarantor_version.name_en is 'Name in English; may be empty.';
comment on column guarantor_version.status is 'active, suspended (owes reports too), deregistered.';
comment on column guarantor_version.registered_on is 'First day on the list.';
comment on column guarantor_version.deregistered_on is 'Last day on the list; null while it stands there.';
comment on column guarantor_version.email is 'Mailbox for letters and reminders; may be empty.';
comment on column guarantor_version.phone is 'Telephone; may be empty.';
comment on column guarantor_version.contact_languages is 'BCP 47 tags of the languages it answers in.';

create table monthly_report (
  id bigint generated always as identity primary key,
  guarantor_id bigint not null references guarantor,
  period date not null check (extract(day from period) = 1),
  received_at timestamptz not null,
  nil boolean not null,
  guarantees integer not null check (guarantees >= 0),
  recorded_in bigint not null references guarantor_entry,
  source text not null check (source in ('import', 'form', 'spreadsheet', 'desk')),
  unique (guarantor_id, period, received_at),
  check (not nil or guarantees = 0),
  check (period <= (received_at at time zone 'Asia/Tokyo'))
);
create index monthly_report_recorded_in on monthly_report (recorded_in);
comment on table monthly_report is 'Submissions of monthly reports. The earliest received of a month is the first and stays so; later ones are corrections.';
comment on column monthly_report.id is 'Internal key.';
comment on column monthly_report.guarantor_id is 'Who reported.';
comment on column monthly_report.period is 'First day of the month reported about.';
comment on column monthly_report.received_at is 'When the report came; identifies the submission together with guarantor and period.';
comment on column monthly_report.nil is 'Reported that nothing happened: not the same as no report.';
comment on column monthly_report.guarantees is 'Letters of guarantee issued in that month.';
comment on column monthly_report.recorded_in is 'Entry that recorded it.';
comment on column monthly_report.source is 'The way it came in.';

create table guarantor_rule_list (
  id bigint primary key references guarantor_entry
);
comment on table guarantor_rule_list is 'Lists of rule sets; the newest one is in force, earlier ones are history.';
comment on column guarantor_rule_list.id is 'Entry that recorded the list.';

create table guarantor_rule_set (
  list_id bigint not null references guarantor_rule_list,
  version text not null check (version <> ''),
  valid_from date not null check (extract(day from valid_from) = 1),
  due_day integer not null check (due_day between 1 and 31),
  reminder_days_before integer not null check (reminder_days_before between 0 and 31),
  silent_months integer not null check (silent_months between 1 and 120),
  inactivity_months integer not null check (inactivity_months between 1 and 120),
  primary key (list_id, version),
  unique (list_id, valid_from)
);
comment on table guarantor_rule_set is 'Rules of reporting. A month is governed by the newest valid_from not after it; before the first one nothing is owed.';
comment on column guarantor_rule_set.list_id is 'The list it belongs to.';
comment on column guarantor_rule_set.version is 'Name of the rule set, printed with each flag.';
comment on column guarantor_rule_set.valid_from is 'First day of the first month it governs.';
comment on column guarantor_rule_set.due_day is 'Day of the following month on which the report is due (cut to the month''s last day, moved to the next working day).';
comment on column guarantor_rule_set.reminder_days_before is 'Working days before the due day on which a reminder goes out.';
comment on column guarantor_rule_set.silent_months is 'So many months without a report raise the flag silent.';
comment on column guarantor_rule_set.inactivity_months is 'So many months without a letter of guarantee raise the flag inactive.';

with entry as (
  insert into guarantor_entry (recorded_at, kind, actor) values (now(), 'rules', 'system:migration') returning id
), list as (
  insert into guarantor_rule_list (id) select id from entry returning id
)
insert into guarantor_rule_set
select id, 'default-1', '2024-04-01', 10, 5, 3, 12 from list;
