create function guarantor_calendar(entry bigint, until timestamptz)
  returns table (m integer, period date, version text, silent_months integer, inactivity_months integer,
                 due_on date, due_at timestamptz, cutoff_at timestamptz, next_due_at timestamptz, next_cutoff_at timestamptz)
  language sql stable
begin atomic
  with rule_set as (
    select s.*, lead(s.valid_from) over (order by s.valid_from) as next_from
    from guarantor_rule_set s
    where s.list_id = (select max(l.id) from guarantor_rule_list l where l.id <= entry)
  ), governed as (
    select p::date as period, r.version, r.silent_months, r.inactivity_months,
      next_working_day((p + interval '1 month')::date - 1
        + least(r.due_day, extract(day from p + interval '2 months' - interval '1 day')::integer)) as due_on
    from rule_set r
    cross join lateral generate_series(r.valid_from::timestamp,
      least(r.next_from::timestamp - interval '1 month', date_trunc('month', until at time zone 'Asia/Tokyo') + interval '1 month'),
      interval '1 month') p
  ), timed as (
    select g.*, (g.due_on + 1)::timestamp at time zone 'Asia/Tokyo' as due_at,
      (g.due_on + 1 + time '06:00') at time zone 'Asia/Tokyo' as cutoff_at
    from governed g
  )
  select extract(year from t.period)::integer * 12 + extract(month from t.period)::integer, t.period, t.version,
    t.silent_months, t.inactivity_months, t.due_on, t.due_at, t.cutoff_at,
    lead(t.due_at) over (order by t.period), lead(t.cutoff_at) over (order by t.period)
  from timed t;
end;
comment on function guarantor_calendar is 'Governed months up to the one after that of the instant, as the rules known in the entry say: due day, first instant that is too late (due_at), first cut-off at or after it, and both of the month after. m numbers the months without a gap.';

create function next_cutoff(at timestamptz) returns timestamptz
  language sql immutable parallel safe
  return (date_trunc('day', (at at time zone 'Asia/Tokyo') - interval '6 hours' + interval '1 day' - interval '1 microsecond')
    + interval '6 hours') at time zone 'Asia/Tokyo';
comment on function next_cutoff is 'The first 06:00:00 Asia/Tokyo at or after the instant.';

create table guarantor_go_live (
  only_row boolean primary key default true check (only_row),
  at timestamptz not null
);
comment on table guarantor_go_live is 'One row: flags raised before this instant are history and are not told. GUARANTOR_GO_LIVE overrules it.';
comment on column guarantor_go_live.only_row is 'Keeps the table at one row.';
comment on column guarantor_go_live.at is 'First start of the platform on this database.';
insert into guarantor_go_live (at) values (now());

create table guarantor_flag (
  id bigint generated always as identity primary key,
  guarantor_id bigint not null references guarantor,
  period date not null check (extract(day from period) = 1),
  kind text not null check (kind in ('inactive', 'late', 'missing', 'overdue', 'silent')),
  turn integer not null check (turn > 0),
  raised_at timestamptz not null,
  due_at timestamptz not null,
  first_received_at timestamptz,
  rule_version text not null,
  known_entry bigint not null references guarantor_entry,
  recorded_at timestamptz not null,
  unique (guarantor_id, period, kind, turn),
  check ((kind = 'late') = (first_received_at is not null))
);
create index guarantor_flag_raised_at on guarantor_flag (raised_at);
comment on table guarantor_flag is 'Flags: facts that followed from the data known in an entry. Never changed; what no longer follows is withdrawn by a further fact.';
comment on column guarantor_flag.id is 'Internal key.';
comment on column guarantor_flag.guarantor_id is 'Who is flagged.';
comment on column guarantor_flag.period is 'First day of the month concerned.';
comment on column guarantor_flag.kind is 'overdue, missing, late; silent and inactive speak of several months ending with the period.';
comment on column guarantor_flag.turn is '1, and one more for each time the same flag was withdrawn and raised again.';
comment on column guarantor_flag.raised_at is 'The cut-off at which it is raised, by the rules.';
comment on column guarantor_flag.due_at is 'First instant that is too late for the period.';
comment on column guarantor_flag.first_received_at is 'First submission, for late only.';
comment on column guarantor_flag.rule_version is 'Rule set that governs the period.';
comment on column guarantor_flag.known_entry is 'Newest entry whose facts were known when it was computed.';
comment on column guarantor_flag.recorded_at is 'When a run recorded it.';

create table guarantor_flag_withdrawal (
  flag_id bigint primary key references guarantor_flag,
  cause text not null check (cause in ('report', 'registry', 'rules', 'calendar')),
  known_entry bigint not null references guarantor_entry,
  recorded_at timestamptz not null
);
comment on table guarantor_flag_withdrawal is 'Flags that no longer follow from what is known.';
comment on column guarantor_flag_withdrawal.flag_id is 'The withdrawn flag.';
comment on column guarantor_flag_withdrawal.cause is 'What became known: a report, a change on the register, a list of rules, or a holiday.';
comment on column guarantor_flag_withdrawal.known_entry is 'Newest entry whose facts were known then.';
comment on column guarantor_flag_withdrawal.recorded_at is 'When a run recorded it.';

create table guarantor_escalation (
  id bigint generated always as identity primary key,
  flag_id bigint not null references guarantor_flag,
  what text not null check (what in ('raised', 'withdrawn')),
  told_at timestamptz not null,
  read_at timestamptz,
  read_by text,
  unique (flag_id, what),
  check ((read_at is null) = (read_by is null))
);
create index guarantor_escalation_unread on guarantor_escalation (told_at) where read_at is null;
comment on table guarantor_escalation is 'What is told to the ministry: each flag after the go-live instant once, its withdrawal once. The evidence is the flag.';
comment on column guarantor_escalation.id is 'Internal key.';
comment on column guarantor_escalation.flag_id is 'The flag with its facts and rule version.';
comment on column guarantor_escalation.what is 'The flag was raised, or withdrawn.';
comment on column guarantor_escalation.told_at is 'Since when it stands on the ministry''s list.';
comment on column guarantor_escalation.read_at is 'When an officer of the ministry marked it as read.';
comment on column guarantor_escalation.read_by is 'Who did.';
