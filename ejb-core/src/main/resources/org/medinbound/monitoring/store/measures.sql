-- Measures of a range of hospitals as of an instant, written over those of the same month. One statement, one snapshot.
--
-- Working time is measured with a running sum over the days: done_before(day) whole working days lie before the day, and an instant
-- adds its share of the day when that is a working day. The difference of two instants is the working time between them, so
-- that a request costs two look-ups and not a walk over its days. The day of sending does not count, as in PausingClock.
with rule as (
  select r.version, r.window_days, cast(:asOf as timestamptz) - make_interval(days => r.window_days) as since
  from monitoring_rule r
  where r.valid_from <= (cast(:asOf as timestamptz) at time zone 'Asia/Tokyo')::date
  order by r.valid_from desc limit 1
), days as materialized (
  select d.day, d.works, coalesce(sum(d.works) over (order by d.day rows between unbounded preceding and 1 preceding), 0) as done_before
  from rule r cross join lateral (
    select g::date as day, case when is_working_day(g::date) then 1 else 0 end as works
    from generate_series((r.since at time zone 'Asia/Tokyo')::date::timestamp, (cast(:asOf as timestamptz) at time zone 'Asia/Tokyo')::date::timestamp,
      interval '1 day') g) d
), asked as materialized (
  select h.id as hospital_id, a.reference, a.state, a.due_on, a.answered_at, a.reason_code, a.sent_at,
    q.low_jpy is not null as accepted,
    a.state in ('ACCEPTED', 'SELECTED', 'DECLINED', 'ONWARD') or (a.state = 'NOT_SELECTED' and q.low_jpy is not null) as decided
  from rule r
  join hospital h on h.id between :from and :to
  join acceptance_request a on a.hospital_slug = h.slug and a.sent_at > r.since and a.sent_at <= cast(:asOf as timestamptz)
  left join acceptance_quotation q on q.request_reference = a.reference
  where a.state <> 'WITHDRAWN'
), pause as (
  select p.reference, sum(t.done_before + t.works * share(p.until) - f.done_before - f.works * share(p.at)) as working_days
  from (
    select a.reference, e.at, e.action,
      coalesce(lead(e.at) over (partition by a.reference order by e.id), a.answered_at) as until
    from asked a
    join inquiry_event e on e.part_reference = a.reference and e.part = 'REQUEST' and e.action in ('ASK_BACK', 'RESUME')
    where a.decided) p
  join days f on f.day = (p.at at time zone 'Asia/Tokyo')::date
  join days t on t.day = (p.until at time zone 'Asia/Tokyo')::date
  where p.action = 'ASK_BACK' and p.until > p.at
  group by p.reference
), closed as (
  select a.reference, count(*) as working_days
  from asked a
  join hospital_closed_day c on c.hospital_id = a.hospital_id and c.day > (a.sent_at at time zone 'Asia/Tokyo')::date
    and c.day < (a.answered_at at time zone 'Asia/Tokyo')::date
  join days d on d.day = c.day and d.works = 1
  where a.decided
  group by a.reference
), answer as (
  select a.hospital_id, greatest(0, t.done_before + t.works * share(a.answered_at) - s.done_before - s.works
    - coalesce(p.working_days, 0) - coalesce(c.working_days, 0)) as took
  from asked a
  join days s on s.day = (a.sent_at at time zone 'Asia/Tokyo')::date
  join days t on t.day = (a.answered_at at time zone 'Asia/Tokyo')::date
  left join pause p on p.reference = a.reference
  left join closed c on c.reference = a.reference
  where a.decided
), measured (hospital_id, measure, cases, value, nine_in_ten) as (
  select hospital_id, 'ANSWER_DAYS', count(*), percentile_cont(0.5) within group (order by took), percentile_cont(0.9) within group (order by took)
  from answer group by hospital_id
  union all
  select hospital_id, 'ANSWER_RATE', count(*), 100.0 * count(*) filter (where decided) / count(*), null
  from asked
  where decided or (state = 'SENT' and due_on < (cast(:asOf as timestamptz) at time zone 'Asia/Tokyo')::date)
  group by hospital_id
  union all
  select hospital_id, 'ACCEPTANCE_RATE', count(*), 100.0 * count(*) filter (where accepted) / count(*), null
  from asked where decided group by hospital_id
  union all
  select h.id, 'QUOTATION_ACCURACY', count(*), 100.0 * count(*) filter (where b.billed_jpy between q.low_jpy and q.high_jpy) / count(*),
    percentile_cont(0.9) within group (order by 100.0 * b.billed_jpy / greatest(q.high_jpy, 1))
  from rule r
  join acceptance_bill b on b.billed_on > (r.since at time zone 'Asia/Tokyo')::date
    and b.billed_on <= (cast(:asOf as timestamptz) at time zone 'Asia/Tokyo')::date
  join acceptance_quotation q on q.request_reference = b.request_reference
  join acceptance_request a on a.reference = b.request_reference
  join hospital h on h.slug = a.hospital_slug and h.id between :from and :to
  group by h.id
  union all
  select h.id, 'SURVEY_SCORE', count(distinct s.reference), avg(c.score), null
  from rule r
  join survey s on s.given_at > r.since and s.given_at <= cast(:asOf as timestamptz)
  join survey_score c on c.reference = s.reference and c.point = s.point
  join hospital h on h.slug = s.hospital_slug and h.id between :from and :to
  group by h.id
  union all
  select h.id, 'COMPLAINTS', count(*), count(*), null
  from rule r
  join complaint c on c.received_at > r.since and c.received_at <= cast(:asOf as timestamptz)
    and c.state not in ('NOT_UPHELD', 'TAKEN_BACK')
  join hospital h on h.slug = c.hospital_slug and h.id between :from and :to
  group by h.id
  union all
  select h.id, 'OPEN_CONDITIONS', count(*), count(*), null
  from monitoring_condition_view c
  join hospital h on h.slug = c.hospital_slug and h.id between :from and :to
  where c.opened_at <= cast(:asOf as timestamptz) and (c.closed_at is null or c.closed_at > cast(:asOf as timestamptz))
  group by h.id
), month as (
  select date_trunc('month', cast(:asOf as timestamptz) at time zone 'Asia/Tokyo')::date as first
), gone as (
  -- What has no case left in the window: the month would else keep the value of an earlier night.
  delete from monitoring_measure m using month
  where m.hospital_id between :from and :to and m.month = month.first and m.as_of <= cast(:asOf as timestamptz)
    and not exists (select from measured d where d.hospital_id = m.hospital_id and d.measure = m.measure)
), reason_gone as (
  delete from monitoring_decline m using month
  where m.hospital_id between :from and :to and m.month = month.first
    and not exists (select from asked a where a.hospital_id = m.hospital_id and a.reason_code = m.reason_code and a.state = 'DECLINED')
), reason as (
  insert into monitoring_decline (hospital_id, month, reason_code, cases)
  select a.hospital_id, month.first, a.reason_code, count(*)
  from asked a cross join month where a.state = 'DECLINED' group by a.hospital_id, month.first, a.reason_code
  on conflict (hospital_id, month, reason_code) do update set cases = excluded.cases
), written as (
  insert into monitoring_measure (hospital_id, month, measure, cases, value, nine_in_ten, as_of, version)
  select d.hospital_id, month.first, d.measure, d.cases, d.value, d.nine_in_ten, cast(:asOf as timestamptz), rule.version
  from measured d cross join month cross join rule
  on conflict (hospital_id, month, measure) do update set cases = excluded.cases, value = excluded.value,
    nine_in_ten = excluded.nine_in_ten, as_of = excluded.as_of, version = excluded.version
    -- A night that is made up for late does not write over a later one.
    where monitoring_measure.as_of <= excluded.as_of
  returning 1
)
select count(*) from written
