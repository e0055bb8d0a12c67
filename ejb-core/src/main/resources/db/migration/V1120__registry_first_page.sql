-- The first page of the registry's list at 24,000 agencies: what was counted for its rows read whole tables.
create index guarantor_contact_by_agency on guarantor_contact (guarantor_id);
create index guarantor_version_by_name on guarantor_version (name) where replaced_in is null;
create index guarantor_version_by_name_en on guarantor_version (name_en) where replaced_in is null;
create index guarantor_version_by_registered_on on guarantor_version (registered_on) where replaced_in is null;

-- Looks no further than the first working day; before, it looked at 46 days each time.
create or replace function next_working_day(d date) returns date
  language sql stable parallel safe
  return (with recursive candidate (day) as (
      select d
      union all
      select day + 1 from candidate where not is_working_day(day) and day < d + 45
    ) select max(day) from candidate);

-- The due day of a month is worked out once, not once for each column that follows from it.
create or replace function guarantor_calendar(entry bigint, until timestamptz)
  returns table (m integer, period date, version text, silent_months integer, inactivity_months integer,
                 due_on date, due_at timestamptz, cutoff_at timestamptz, next_due_at timestamptz, next_cutoff_at timestamptz)
  language sql stable
begin atomic
  with rule_set as (
    select s.*, lead(s.valid_from) over (order by s.valid_from) as next_from
    from guarantor_rule_set s
    where s.list_id = (select max(l.id) from guarantor_rule_list l where l.id <= entry)
  ), governed as materialized (
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
