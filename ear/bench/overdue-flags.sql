-- The flags of the overdue job in one hand-written statement on the whole registry, without the product: what the job is
-- measured against. Rules: docs/domain.md. Usage: psql -v as_of="2026-11-01T09:00:00+09:00" -f ear/bench/overdue-flags.sql "$DB"
-- It writes them into a table of its own with the same unique key, and prints how many of each kind.
\timing on
drop table if exists bench_flag;
create table bench_flag (
  guarantor_id bigint not null, period date not null, kind text not null, raised_at timestamptz not null, due_at timestamptz not null,
  first_received_at timestamptz, rule_version text not null, primary key (guarantor_id, period, kind));
set jit = off;

insert into bench_flag
with rules as (
  select r.*, lead(valid_from) over (order by valid_from) as next_from
  from guarantor_rule_set r where list_id = (select max(id) from guarantor_rule_list)
), months as materialized (
  select *, lead(due_at) over w as next_due_at, lead(cutoff) over w as next_cutoff, (row_number() over w)::integer as nth
  from (
    select p::date as period, version, silent_months, inactivity_months,
      (next_working_day((p + interval '1 month')::date - 1
        + least(due_day, extract(day from p + interval '2 months' - interval '1 day')::integer)) + 1)::timestamp
        at time zone 'Asia/Tokyo' as due_at,
      (next_working_day((p + interval '1 month')::date - 1
        + least(due_day, extract(day from p + interval '2 months' - interval '1 day')::integer)) + 1 + time '06:00')
        at time zone 'Asia/Tokyo' as cutoff
    from rules, generate_series(valid_from::timestamp,
      least(next_from::timestamp - interval '1 month', date_trunc('month', :'as_of'::timestamptz at time zone 'Asia/Tokyo')),
      interval '1 month') p) x
  window w as (order by period)
), cuts as (
  select array_agg(cutoff order by nth) as cut from months
), reports as materialized (
  select r.guarantor_id, m.nth, r.received_at, r.guarantees,
    lead(r.received_at) over w as corrected_at, row_number() over w as which,
    greatest(m.nth, 1 + width_bucket(r.received_at - interval '1 microsecond', c.cut)) as known
  from monthly_report r join months m on m.period = r.period cross join cuts c
  where r.received_at <= :'as_of'
  window w as (partition by r.guarantor_id, r.period order by r.received_at)
), first as materialized (
  select guarantor_id, nth, received_at as first_at, known from reports where which = 1
), reported as (
  select guarantor_id, known as nth, max(nth) as newest from first group by 1, 2
), guaranteed as (
  select guarantor_id, q as nth, max(r.nth) as newest
  from reports r cross join cuts c
  cross join lateral generate_series(r.known, case when r.corrected_at is null then r.known
    else least(width_bucket(r.corrected_at - interval '1 microsecond', c.cut), r.nth + 119) end) q
  where r.guarantees > 0 group by 1, 2
), lasting as (
  select guarantor_id, known as nth, max(nth) as newest from reports where guarantees > 0 and corrected_at is null group by 1, 2
), state as (
  select g.guarantor_id, m.*, f.first_at,
    row_number() over w as owed, max(r.newest) over w as reported, max(l.newest) over w as lasting, t.newest as now
  from guarantor_version g
  join months m on m.period > g.registered_on - interval '1 month' and (g.deregistered_on is null or g.deregistered_on >= m.period)
  left join first f on f.guarantor_id = g.guarantor_id and f.nth = m.nth
  left join reported r on r.guarantor_id = g.guarantor_id and r.nth = m.nth
  left join lasting l on l.guarantor_id = g.guarantor_id and l.nth = m.nth
  left join guaranteed t on t.guarantor_id = g.guarantor_id and t.nth = m.nth
  where g.replaced_in is null and m.cutoff <= :'as_of'
  window w as (partition by g.guarantor_id order by m.nth rows unbounded preceding)
), judged as (
  select *, owed >= silent_months and coalesce(reported <= nth - silent_months, true) as silent,
    owed >= inactivity_months and coalesce(greatest(lasting, now) <= nth - inactivity_months, true) as inactive
  from state
), turned as (
  select *, silent and not lag(silent, 1, false) over w as turned_silent, inactive and not lag(inactive, 1, false) over w as turned_inactive
  from judged window w as (partition by guarantor_id order by nth)
)
select guarantor_id, period, 'overdue', cutoff, due_at, null::timestamptz, version from turned
  where cutoff < next_cutoff and coalesce(first_at > cutoff, true)
union all
select guarantor_id, period, 'missing', next_cutoff, due_at, null, version from turned
  where next_cutoff <= :'as_of' and coalesce(first_at > next_cutoff, true)
union all
select guarantor_id, period, 'late', next_cutoff(first_at), due_at, first_at, version from turned
  where first_at >= due_at and next_cutoff(first_at) <= :'as_of'
union all
select guarantor_id, period, 'silent', cutoff, due_at, null, version from turned where turned_silent
union all
select guarantor_id, period, 'inactive', cutoff, due_at, null, version from turned where turned_inactive;

select kind, count(*) from bench_flag group by kind order by kind;
