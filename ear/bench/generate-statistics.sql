-- Fills an empty registry with 24,000 guarantors and 60 months of reports (2021-10 to 2026-09), the same each time:
--   psql -v ON_ERROR_STOP=1 -f ear/bench/generate-statistics.sql "$DB"
-- About 94 % of the reports come in time, 4 % late, the rest not at all; 3 % are corrected later. The first 24 months are imported
-- counts without lines, the rest has a line for each letter: about every eighth month one to six.
\set guarantors 24000
begin;
select setseed(0.42);
with entry as (
  insert into guarantor_entry (recorded_at, kind, actor) values (clock_timestamp(), 'rules', 'bench') returning id
), list as (
  insert into guarantor_rule_list (id) select id from entry returning id
)
insert into guarantor_rule_set select id, 'bench-1', date '2021-10-01', 10, 5, 3, 12 from list;

create temporary table made on commit drop as
select 'Z-' || lpad(n::text, 5, '0') as number, date '2017-01-01' + (random() * 2400)::integer as registered_on,
  random() as fate, (random() * 500)::integer as later
from generate_series(1, :guarantors) n;
with entry as (
  insert into guarantor_entry (recorded_at, kind, actor) values (clock_timestamp(), 'guarantors', 'bench') returning id
), guarantor_row as (
  insert into guarantor (number) select number from made order by number returning id, number
)
insert into guarantor_version (guarantor_id, recorded_in, name, name_en, status, registered_on, deregistered_on, email, phone,
  contact_languages)
select g.id, e.id, '架空国際支援株式会社' || g.number, 'Fictitious Support ' || g.number,
  case when m.fate < 0.03 then 'deregistered' when m.fate < 0.05 then 'suspended' else 'active' end, m.registered_on,
  case when m.fate < 0.03 then greatest(date '2025-01-01', m.registered_on) + m.later end, '', '', '{ja}'
from guarantor_row g join made m on m.number = g.number cross join entry e;

create temporary table cell on commit drop as
select g.id, p::date as period, random() as luck, random() as hour, random() as issued, random() as corrected, p.nth > 24 as lines
from made m join guarantor g on g.number = m.number
cross join generate_series(timestamp '2021-10-01', '2026-09-01', interval '1 month') with ordinality p (p, nth);

with entry as (
  insert into guarantor_entry (recorded_at, kind, actor) values (clock_timestamp(), 'monthly-reports', 'bench') returning id
), report as (
  select c.*, case when issued < 0.12 then 1 + (issued * 50)::integer else 0 end as guarantees,
    (c.period + interval '1 month') at time zone 'Asia/Tokyo'
      + case when luck < 0.94 then hour * interval '9 days' else interval '10 days' + hour * interval '45 days' end as received_at
  from cell c where luck < 0.98
), submission as (
  select id, period, date_trunc('second', received_at) as received_at, guarantees, lines from report
  union all
  select id, period, date_trunc('second', received_at + interval '3 days' + corrected * interval '100 days'),
    (corrected * 60)::integer, lines
  from report where corrected < 0.03
), written as (
  insert into monthly_report (guarantor_id, period, received_at, nil, guarantees, recorded_in, source)
  select s.id, s.period, s.received_at, s.guarantees = 0, s.guarantees, e.id, case when s.lines then 'form' else 'import' end
  from submission s cross join entry e
  order by s.id, s.period, s.received_at
  returning id, guarantees, source
)
insert into report_submission (report_id, channel, submitted_by, rule_version, lines)
select id, 'agency', 'bench', 'lines-default-1', guarantees from written where source = 'form';

insert into report_line (report_id, line_no, letter_number, issued_on, nationality, birth_year, sex, visa_type, stay_length, stay_unit,
  hospital_id, hospital_name, purpose, disease_group, companions, still_in_japan, change_kind)
select s.report_id, n, 'L-' || s.report_id || '-' || n, r.period + (n * 4), (array['CN', 'CN', 'CN', 'VN', 'VN', 'ID', 'RU', 'KR', 'US', 'AE'])[1 + x.a % 10],
  1940 + x.a % 60, (array['female', 'male'])[1 + x.a % 2], (array['single', 'multiple'])[1 + (x.a % 3 = 0)::integer], 3, 'month',
  null, 'Hospital ' || x.a % 40, (array['treatment', 'treatment', 'check-up', 'dental', 'recuperation'])[1 + x.b % 5], 'other', 0,
  true, case when x.b % 20 = 0 then 'cancelled' else 'none' end
from report_submission s
join monthly_report r on r.id = s.report_id
cross join lateral generate_series(1, s.lines) n
cross join lateral (select abs(hashtext(s.report_id || '-' || n)) as a, abs(hashtext(n || '+' || s.report_id)) as b) x;
commit;
vacuum analyze;
