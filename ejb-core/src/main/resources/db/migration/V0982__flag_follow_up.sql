create table incomplete_report (
  id bigint generated always as identity primary key,
  report_id bigint not null unique references monthly_report,
  guarantor_id bigint not null references guarantor,
  period date not null check (extract(day from period) = 1),
  due_at timestamptz not null,
  raised_at timestamptz not null,
  findings integer not null,
  rule_version text not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  check (raised_at >= due_at)
);
create index incomplete_report_of on incomplete_report (guarantor_id, period);
comment on table incomplete_report is 'The flag incomplete: a report whose findings were not corrected in time. Stands beside the kinds of guarantor_flag, which the operators'' interface lists.';
comment on column incomplete_report.id is 'Internal key.';
comment on column incomplete_report.report_id is 'The submission whose correction was asked for.';
comment on column incomplete_report.guarantor_id is 'Who is flagged.';
comment on column incomplete_report.period is 'First day of the month reported about.';
comment on column incomplete_report.due_at is 'First instant that is too late for the correction.';
comment on column incomplete_report.raised_at is 'The cut-off (06:00 Asia/Tokyo) at which it is raised.';
comment on column incomplete_report.findings is 'Findings that ask for a correction.';
comment on column incomplete_report.rule_version is 'Rule set of the lines by which it was checked.';
comment on column incomplete_report.recorded_at is 'When a run recorded it.';
comment on column incomplete_report.withdrawn_at is 'When a run recorded that it no longer follows, because a correction in time became known later.';

create table flag_follow_up (
  id bigint generated always as identity primary key,
  flag_id bigint unique references guarantor_flag,
  incomplete_id bigint unique references incomplete_report,
  state text not null check (state in ('OPEN', 'CONTACTED', 'EXPLAINED', 'ACCEPTED', 'TOLD', 'CLOSED')),
  reason text check (reason in ('HOLIDAY', 'ILLNESS', 'SYSTEM', 'MISUNDERSTOOD', 'POST', 'DESK', 'OTHER')),
  version integer not null,
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  check (num_nonnulls(flag_id, incomplete_id) = 1)
);
comment on table flag_follow_up is 'What the registry desk does about a flag. A flag without a row is open and untouched.';
comment on column flag_follow_up.id is 'Internal key.';
comment on column flag_follow_up.flag_id is 'The flag, or';
comment on column flag_follow_up.incomplete_id is 'the flag incomplete.';
comment on column flag_follow_up.state is 'OPEN, CONTACTED (awaits the guarantor), EXPLAINED (by the guarantor), ACCEPTED (the reason), TOLD (to the ministry, awaits its answer), CLOSED.';
comment on column flag_follow_up.reason is 'The accepted reason; kept when the work goes on.';
comment on column flag_follow_up.version is 'Counts changes: who acts on an outdated page is told.';
comment on column flag_follow_up.begun_at is 'First act.';
comment on column flag_follow_up.changed_at is 'Last act.';

create table flag_follow_up_step (
  id bigint generated always as identity primary key,
  follow_up_id bigint not null references flag_follow_up,
  at timestamptz not null,
  actor text not null,
  action text not null check (action in ('CONTACT', 'NOTE', 'EXPLAIN', 'ACCEPT', 'TELL', 'CLOSE', 'REOPEN')),
  state_before text not null,
  state_after text not null,
  reason text,
  words_sealed bytea,
  file_id uuid,
  mail_id uuid,
  check ((action = 'ACCEPT') = (reason is not null))
);
create index flag_follow_up_step_of on flag_follow_up_step (follow_up_id, id);
comment on table flag_follow_up_step is 'Every act: who, when, from, to, why. Never changed.';
comment on column flag_follow_up_step.id is 'Internal key, ascending.';
comment on column flag_follow_up_step.follow_up_id is 'Of which follow-up.';
comment on column flag_follow_up_step.at is 'When.';
comment on column flag_follow_up_step.actor is 'Who (pseudonymous id).';
comment on column flag_follow_up_step.action is 'What was done.';
comment on column flag_follow_up_step.state_before is 'State before.';
comment on column flag_follow_up_step.state_after is 'State after.';
comment on column flag_follow_up_step.reason is 'The accepted reason.';
comment on column flag_follow_up_step.words_sealed is 'Why, or what the guarantor explained; sealed, for it may name persons.';
comment on column flag_follow_up_step.file_id is 'File that the guarantor added to its explanation.';
comment on column flag_follow_up_step.mail_id is 'Delivery record of the mail that was sent.';

create view flag_case as
select 'F' || f.id as item, f.id as flag_id, null::bigint as incomplete_id, f.guarantor_id, f.period, f.kind, f.raised_at, f.due_at,
  f.first_received_at, f.rule_version, f.recorded_at, w.recorded_at as withdrawn_at, w.cause, 0 as findings,
  u.id as follow_up_id, coalesce(u.state, 'OPEN') as state, u.reason, coalesce(u.version, 0) as version, u.changed_at
from guarantor_flag f
left join guarantor_flag_withdrawal w on w.flag_id = f.id
left join flag_follow_up u on u.flag_id = f.id
union all
select 'I' || i.id, null, i.id, i.guarantor_id, i.period, 'incomplete', i.raised_at, i.due_at,
  r.corrected_at, i.rule_version, i.recorded_at, i.withdrawn_at, case when i.withdrawn_at is not null then 'report' end, i.findings,
  u.id, coalesce(u.state, 'OPEN'), u.reason, coalesce(u.version, 0), u.changed_at
from incomplete_report i
left join report_incomplete r on r.report_id = i.report_id
left join flag_follow_up u on u.incomplete_id = i.id;
comment on view flag_case is 'Flags of all kinds with what the desk does about them; item names one of them in addresses.';

create view flag_officer as select 'staff:' || a.id as actor, a.name from staff_account a;
comment on view flag_officer is 'Names of staff behind the pseudonymous ids of the steps.';

-- What has been recorded stays: the first time of receipt of a month cannot change, flags and withdrawals neither.
create trigger monthly_report_only_grows before update or delete on monthly_report
  for each row execute function forbid_change();
create trigger guarantor_flag_only_grows before update or delete on guarantor_flag
  for each row execute function forbid_change();
create trigger guarantor_flag_withdrawal_only_grows before update or delete on guarantor_flag_withdrawal
  for each row execute function forbid_change();
create trigger flag_follow_up_step_only_grows before update or delete on flag_follow_up_step
  for each row execute function forbid_change();
