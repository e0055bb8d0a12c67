-- Invented lines for imported counts from the given month on. The hash of a letter's number decides, so each start makes the same.
insert into report_submission (report_id, channel, submitted_by, rule_version, lines)
select m.id, 'desk', 'system:demo', (select version from report_rule_set order by valid_from desc limit 1), m.guarantees
from monthly_report m
where m.guarantees > 0 and m.source = 'import' and m.period >= <first>
  and not exists (select from report_submission s where s.report_id = m.id)
  and not exists (select from monthly_report later where later.guarantor_id = m.guarantor_id and later.period = m.period
    and later.received_at > m.received_at);

insert into report_line (report_id, line_no, letter_number, issued_on, nationality, birth_year, sex, visa_type, stay_length, stay_unit,
  hospital_id, hospital_name, purpose, disease_group, companions, entered_on, departed_on, still_in_japan, change_kind, changed_on)
with letter as (
  select m.id as report_id, n as line_no, g.number || '-' || to_char(m.period, 'YYYYMM') || '-' || n as letter_number,
    (m.received_at at time zone 'Asia/Tokyo')::date as told_on, m.period
  from report_submission s
  join monthly_report m on m.id = s.report_id
  join guarantor g on g.id = m.guarantor_id
  cross join lateral generate_series(1, m.guarantees) n
  where s.submitted_by = 'system:demo'
), luck as (
  select l.*, ('x' || substr(md5(letter_number), 1, 6))::bit(24)::integer % 1000 as a,
    ('x' || substr(md5(letter_number), 7, 6))::bit(24)::integer % 1000 as b,
    ('x' || substr(md5(letter_number), 13, 6))::bit(24)::integer % 1000 as c,
    ('x' || substr(md5(letter_number), 19, 6))::bit(24)::integer % 1000 as d,
    ('x' || substr(md5(letter_number), 25, 6))::bit(24)::integer % 1000 as e
  from letter l
), known as (
  select h.id, t.name, row_number() over (order by h.slug) - 1 as place, count(*) over () as places
  from hospital h join hospital_text t on t.hospital_id = h.id and t.language = 'ja' where h.status = 'published'
), dated as (
  select k.*, k.period + (b % 24) as issued_on, case when d < 720 then 'treatment' when d < 900 then 'check-up' when d < 940 then 'dental'
    when d < 980 then 'recuperation' else 'other' end as purpose
  from luck k
), planned as (
  select d.*, d.issued_on + 8 + d.c % 9 as arrives,
    d.issued_on + 8 + d.c % 9 + case when d.purpose = 'check-up' then 3 + d.e % 4 else 7 + d.e % 28 end as leaves
  from dated d
), stay as (
  -- All stays are over when they are told: the demonstration shall not show departures that nobody followed.
  select p.*, p.e % 100 < 3 as cancelled, least(p.leaves, p.told_on) as departed_on, least(p.arrives, p.told_on) as entered_on
  from planned p
)
select s.report_id, s.line_no, s.letter_number, s.issued_on,
  case when a < 528 then 'CN' when a < 800 then 'VN' when a < 850 then 'MN' when a < 890 then 'RU' when a < 920 then 'ID'
    when a < 945 then 'PH' when a < 962 then 'US' when a < 976 then 'AE' when a < 988 then 'KR' else 'TH' end,
  1938 + (b + c) % 68, case when e % 2 = 0 then 'female' else 'male' end, case when c < 320 then 'multiple' else 'single' end,
  90, 'day', k.id, coalesce(k.name, '架空国際病院'), s.purpose,
  case when s.purpose <> 'treatment' then 'none' when e < 460 then 'neoplasm' when e < 620 then 'circulatory' when e < 740 then 'digestive'
    when e < 860 then 'musculoskeletal' when e < 930 then 'eye' else 'other' end,
  0,
  case when not s.cancelled then s.entered_on end, case when not s.cancelled then s.departed_on end, false,
  case when s.cancelled then 'cancelled' else 'none' end,
  case when s.cancelled then s.issued_on + 5 end
from stay s
left join known k on k.place = floor(k.places * power(s.e / 1000.0, 2))
on conflict do nothing;
