-- What the statistics screens ask, over all 60 months: \timing says how long each takes.
\timing on
\echo is anything to be summed up anew?
with state as (select entry_id from statistics_state), fresh as (
  select m.id, m.guarantor_id, m.period from monthly_report m, state s where m.recorded_in > s.entry_id
), touched as (
  select period from fresh
  union
  select date_trunc('month', l.issued_on)::date from fresh f
  join monthly_report v on v.guarantor_id = f.guarantor_id and v.period = f.period
  join report_line l on l.report_id = v.id where l.issued_on is not null
)
select c.period, c.due_at from guarantor_calendar((select max(id) from guarantor_entry), cast(timestamp '2026-11-25 12:00+09' as timestamptz)) c
left join statistics_month k on k.period = c.period
where c.period <= cast(timestamp '2026-11-25 12:00+09' as timestamptz) at time zone 'Asia/Tokyo'
  and (k.period is null or k.due_at <> c.due_at or c.period in (select period from touched)
    or exists (select from guarantor_entry e, state s where e.id > s.entry_id and e.kind = 'guarantors'));
\echo letters by month
select count(*), sum(letters), sum(cancelled), sum(undetailed_letters) from (
  select m.period, l.letters, l.cancelled, m.undetailed_letters
  from statistics_month m
  left join (
    select period, count(*) filter (where not cancelled) as letters, count(*) filter (where cancelled) as cancelled
    from statistics_letter where period between '2021-10-01' and '2026-09-01' group by period
  ) l on l.period = m.period
  where m.period between '2021-10-01' and '2026-09-01') x;
\echo letters by nationality
select count(*) from (select coalesce(l.nationality, '-'), count(*) filter (where not cancelled), count(*) filter (where cancelled)
  from statistics_letter l where l.period between '2021-10-01' and '2026-09-01' group by 1) x;
\echo letters by agency, the first page
select count(*) from (select coalesce(l.guarantor_id::text, '-') as value, count(*) filter (where not cancelled) as letters,
    count(*) filter (where cancelled) as cancelled
  from statistics_letter l where l.period between '2021-10-01' and '2026-09-01' group by 1 order by 2 desc, 3 desc, 1 limit 20) x;
\echo reporting rate by month
select count(*), sum(expected), sum(actual), sum(on_time) from statistics_month where period between '2021-10-01' and '2026-09-01';
\echo agencies behind one number: late in one month, the first page
with owed as (
  select g.number, v.name, f.first_at, case when f.first_at < m.due_at then 'on_time' when f.first_at is not null then 'late' else 'open' end as status
  from statistics_month m
  join guarantor_version v on v.replaced_in is null and v.registered_on < m.period + interval '1 month'
    and (v.deregistered_on is null or v.deregistered_on >= m.period)
  join guarantor g on g.id = v.guarantor_id
  left join lateral (select min(r.received_at) as first_at from monthly_report r where r.guarantor_id = v.guarantor_id and r.period = m.period) f on true
  where m.period = '2026-05-01')
select count(*) from (select * from owed where status = 'late' order by number limit 50) x;
\timing off
\echo the plan of the largest
explain (analyze, costs off, timing off)
select coalesce(l.guarantor_id::text, '-') as value, count(*) filter (where not cancelled) as letters, count(*) filter (where cancelled) as cancelled
from statistics_letter l where l.period between '2021-10-01' and '2026-09-01' group by 1 order by 2 desc, 3 desc, 1 limit 20;
