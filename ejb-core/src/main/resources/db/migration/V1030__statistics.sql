-- Statistics of letters of guarantee and of reporting, kept as summaries: a function of what is recorded up to an entry.
create index monthly_report_by_period on monthly_report (period, guarantor_id, received_at);

create table statistics_month (
  period date primary key check (extract(day from period) = 1),
  due_at timestamptz not null,
  expected integer not null,
  actual integer not null check (actual <= expected),
  on_time integer not null check (on_time <= actual),
  nil integer not null check (nil <= actual),
  undetailed_reports integer not null,
  undetailed_letters integer not null
);
comment on table statistics_month is 'Summary of a month. Only those count that owed a report by what the register says now.';
comment on column statistics_month.period is 'First day of the month.';
comment on column statistics_month.due_at is 'First instant that is too late, by the rules when it was summed up.';
comment on column statistics_month.expected is 'Guarantors that owed a report.';
comment on column statistics_month.actual is 'Of these, those that reported at all.';
comment on column statistics_month.on_time is 'Of these, those whose first submission came before due_at.';
comment on column statistics_month.nil is 'Of these, those whose latest submission says that nothing happened.';
comment on column statistics_month.undetailed_reports is 'Latest submissions that count letters but tell no lines (imports): they have no breakdown.';
comment on column statistics_month.undetailed_letters is 'Letters counted in these.';

create table statistics_letter (
  period date not null,
  guarantor_id bigint not null references guarantor,
  report_id bigint not null,
  line_no integer not null,
  nationality text,
  visa_type text,
  purpose text,
  hospital text,
  cancelled boolean not null,
  primary key (period, report_id, line_no),
  foreign key (report_id, line_no) references report_line (report_id, line_no)
);
create index statistics_letter_of_guarantor on statistics_letter (guarantor_id, period);
comment on table statistics_letter is 'Letters of guarantee that count: lines of latest submissions, each in the month of its issue.';
comment on column statistics_letter.period is 'First day of the month of issue, which is the month reported about.';
comment on column statistics_letter.guarantor_id is 'Who issued it.';
comment on column statistics_letter.report_id is 'The submission that tells it.';
comment on column statistics_letter.line_no is 'Its line there.';
comment on column statistics_letter.nationality is 'ISO 3166-1 alpha-2; null when not told.';
comment on column statistics_letter.visa_type is 'single or multiple; null when not told.';
comment on column statistics_letter.purpose is 'What the patient came for; null when not told.';
comment on column statistics_letter.hospital is 'Slug of the hospital, else its name as reported; null when not told.';
comment on column statistics_letter.cancelled is 'Reported as cancelled, here or in a later month: counted apart.';

create table statistics_state (
  only_row boolean primary key default true check (only_row),
  entry_id bigint not null
);
comment on table statistics_state is 'One row: how far the summaries go.';
comment on column statistics_state.only_row is 'Keeps the table at one row.';
comment on column statistics_state.entry_id is 'Newest entry whose facts are in the summaries; 0 at the beginning.';
insert into statistics_state (entry_id) values (0);
