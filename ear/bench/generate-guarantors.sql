-- Fills an empty registry with 24,000 guarantors and 36 months of reports (2023-10 to 2026-09), the same each time:
--   psql -v ON_ERROR_STOP=1 -f ear/bench/generate-guarantors.sql "$DB"
-- About 94 % of the reports come in time, 4 % late, the rest not at all; every tenth guarantor falls silent for some months;
-- 3 % of the reports are corrected later. Two rule sets follow each other.
\set guarantors 24000
begin;
select setseed(0.42);

with entry as (
  insert into guarantor_entry (recorded_at, kind, actor) values (clock_timestamp(), 'rules', 'bench') returning id
), list as (
  insert into guarantor_rule_list (id) select id from entry returning id
)
insert into guarantor_rule_set
select id, v.version, v.valid_from::date, v.due_day, 5, v.silent, v.inactivity
from list, (values ('bench-1', '2023-10-01', 10, 3, 12), ('bench-2', '2025-07-01', 15, 2, 9))
  v (version, valid_from, due_day, silent, inactivity);

create temporary table made on commit drop as
select 'Z-' || lpad(n::text, 5, '0') as number, date '2019-01-01' + (random() * 2400)::integer as registered_on,
  random() as fate, (random() * 500)::integer as later, (random() * 36)::integer as quiet_from,
  case when random() < 0.1 then (random() * 6)::integer else 0 end as quiet
from generate_series(1, :guarantors) n;

with entry as (
  insert into guarantor_entry (recorded_at, kind, actor) values (clock_timestamp(), 'guarantors', 'bench') returning id
), guarantor_row as (
  insert into guarantor (number) select number from made order by number returning id, number
)
insert into guarantor_version (guarantor_id, recorded_in, name, name_en, status, registered_on, deregistered_on, email, phone,
  contact_languages)
select g.id, e.id, '架空国際支援株式会社' || g.number, 'Fictitious Support ' || g.number,
  case when m.fate < 0.03 then 'deregistered' when m.fate < 0.05 then 'suspended' else 'active' end,
  m.registered_on,
  case when m.fate < 0.03 then greatest(date '2025-01-01', m.registered_on) + m.later end,
  'desk@' || lower(g.number) || '.example', '', '{en}'
from guarantor_row g join made m on m.number = g.number cross join entry e;

create temporary table cell on commit drop as
select g.id, p::date as period, random() as luck, random() as hour, random() as issued, random() as corrected
from made m join guarantor g on g.number = m.number
cross join generate_series(timestamp '2023-10-01', '2026-09-01', interval '1 month') with ordinality p (p, nth)
where not (p.nth between m.quiet_from and m.quiet_from + m.quiet - 1);

with entry as (
  insert into guarantor_entry (recorded_at, kind, actor) values (clock_timestamp(), 'monthly-reports', 'bench') returning id
), report as (
  select c.*, case when issued < 0.3 then 1 + (issued * 10)::integer else 0 end as guarantees,
    (c.period + interval '1 month') at time zone 'Asia/Tokyo'
      + case when luck < 0.94 then hour * interval '9 days' else interval '10 days' + hour * interval '45 days' end as received_at
  from cell c where luck < 0.98
), submission as (
  select id, period, date_trunc('second', received_at) as received_at, guarantees from report
  union all
  select id, period, date_trunc('second', received_at + interval '3 days' + corrected * interval '100 days'),
    (corrected * 60)::integer
  from report where corrected < 0.03
)
insert into monthly_report (guarantor_id, period, received_at, nil, guarantees, recorded_in, source)
select s.id, s.period, s.received_at, s.guarantees = 0, s.guarantees, e.id, 'import'
from submission s cross join entry e
order by s.id, s.period, s.received_at;
commit;
analyze;
