-- Bounds crossed and come back from, judged by the measures just written. A crossing that stands is not raised again.
with month as (
  select date_trunc('month', cast(:asOf as timestamptz) at time zone 'Asia/Tokyo')::date as first
), rule as (
  select version from monitoring_rule where valid_from <= (cast(:asOf as timestamptz) at time zone 'Asia/Tokyo')::date
  order by valid_from desc limit 1
), beyond as (
  select m.hospital_id, b.measure, g.grade, b.version, g.bound, m.value, m.cases
  from rule r
  join monitoring_bound b on b.version = r.version
  cross join lateral (values ('MINOR', b.minor), ('MAJOR', b.major)) g (grade, bound)
  join monitoring_measure m on m.measure = b.measure and m.cases >= b.fewest and m.hospital_id between :from and :to
  join month on month.first = m.month
  where g.bound is not null and case b.worse when 'ABOVE' then m.value > g.bound else m.value < g.bound end
), recovered as (
  update monitoring_crossing c set recovered_at = cast(:asOf as timestamptz)
  where c.hospital_id between :from and :to and c.recovered_at is null and c.crossed_at < cast(:asOf as timestamptz)
    and not exists (select from beyond b where b.hospital_id = c.hospital_id and b.measure = c.measure and b.grade = c.grade)
  returning c.id
), crossed as (
  insert into monitoring_crossing (hospital_id, measure, grade, version, bound, value, cases, crossed_at)
  select hospital_id, measure, grade, version, bound, value, cases, cast(:asOf as timestamptz) from beyond
  on conflict (hospital_id, measure, grade) where recovered_at is null do nothing
  returning hospital_id, measure, grade, version, bound, value, cases
)
select h.slug, c.measure, c.grade, c.version, c.bound, c.value, c.cases, (select count(*) from recovered) as recovered
from (select 1) one left join crossed c on true left join hospital h on h.id = c.hospital_id
order by h.slug, c.measure, c.grade
