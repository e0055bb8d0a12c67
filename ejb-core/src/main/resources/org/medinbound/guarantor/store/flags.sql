-- The flags of a range of guarantors as a pure function of what is known in an entry and of an instant; then the difference to
-- what stands: what follows is added, what no longer follows is withdrawn. One statement, one snapshot.
--
-- Windows of several months have a length that depends on the rules of their last month, so they are not counted as frames.
-- Instead each submission is turned into an event at the first cut-off that knows it, and a running maximum tells for each
-- month q the newest month that was reported by K(q) (and the newest that had a guarantee by then): the window is empty if and
-- only if that month lies before it.
with cal as materialized (
  select * from guarantor_calendar(:entry, cast(:asOf as timestamptz)) where cutoff_at <= cast(:asOf as timestamptz)
), cuts as materialized (
  select array_agg(cutoff_at order by m) as k, min(m) as first_m, max(inactivity_months) as longest from cal
), owing as materialized (
  -- Who owes from which month to which: registered by the month's last day, not deregistered before its first.
  select v.guarantor_id,
    greatest(c.first_m, extract(year from v.registered_on)::integer * 12 + extract(month from v.registered_on)::integer) as from_m,
    coalesce(extract(year from v.deregistered_on)::integer * 12 + extract(month from v.deregistered_on)::integer, 2147483647) as to_m
  from guarantor_version v cross join cuts c
  where v.guarantor_id between :from and :to
    and v.recorded_in <= :entry and (v.replaced_in is null or v.replaced_in > :entry)
), submission as (
  select s.guarantor_id, extract(year from s.period)::integer * 12 + extract(month from s.period)::integer as m,
    s.received_at, s.guarantees,
    row_number() over (partition by s.guarantor_id, s.period order by s.received_at) as nth,
    lead(s.received_at) over (partition by s.guarantor_id, s.period order by s.received_at) as corrected_at
  from monthly_report s
  where s.guarantor_id between :from and :to and s.recorded_in <= :entry and s.received_at <= cast(:asOf as timestamptz)
), placed as materialized (
  -- known_m: month of the first cut-off that knows the submission (never before its own month); unknown_m: that knows the next one.
  select s.*,
    greatest(s.m, c.first_m + width_bucket(s.received_at - interval '1 microsecond', c.k)) as known_m,
    c.first_m + width_bucket(s.corrected_at - interval '1 microsecond', c.k) as unknown_m
  from submission s cross join cuts c
  where c.first_m is not null
), event as (
  -- Only what its own month's cut-off does not know; the rest is read off the month's own row below.
  select guarantor_id, known_m as at_m, m as reported_m, null::integer as guaranteed_m, null::integer as for_now_m
  from placed where nth = 1 and known_m > m
  union all
  select guarantor_id, known_m, null, m, null
  from placed where guarantees > 0 and corrected_at is null and (nth > 1 or known_m > m)
  union all
  select p.guarantor_id, q, null, null, p.m
  from placed p cross join cuts c
  cross join lateral generate_series(p.known_m, least(p.unknown_m - 1, p.m + c.longest - 1)) q
  where p.guarantees > 0 and p.corrected_at is not null
), per_month as (
  select guarantor_id, at_m, max(reported_m) as reported_m, max(guaranteed_m) as guaranteed_m, max(for_now_m) as for_now_m
  from event group by guarantor_id, at_m
), seen as (
  select o.guarantor_id, o.from_m, c.*, s.received_at as first_at, e.for_now_m,
    max(greatest(e.reported_m, case when s.known_m = c.m then c.m end)) over before_q as reported_m,
    max(greatest(e.guaranteed_m, case when s.known_m = c.m and s.corrected_at is null and s.guarantees > 0 then c.m end))
      over before_q as guaranteed_m
  from owing o
  join cal c on c.m between o.from_m and o.to_m
  left join per_month e on e.guarantor_id = o.guarantor_id and e.at_m = c.m
  left join placed s on s.guarantor_id = o.guarantor_id and s.m = c.m and s.nth = 1
  window before_q as (partition by o.guarantor_id order by c.m rows unbounded preceding)
), held as (
  select s.*,
    s.m - s.from_m + 1 >= s.silent_months
      and coalesce(s.reported_m <= s.m - s.silent_months, true) as silent,
    s.m - s.from_m + 1 >= s.inactivity_months
      and coalesce(greatest(s.guaranteed_m, s.for_now_m) <= s.m - s.inactivity_months, true) as inactive
  from seen s
), turned as (
  select h.*,
    silent and not lag(silent, 1, false) over q as turned_silent,
    inactive and not lag(inactive, 1, false) over q as turned_inactive
  from held h
  window q as (partition by guarantor_id order by m)
), due as materialized (
  select t.guarantor_id, t.period, f.kind, f.raised_at, t.due_at, f.first_received_at, t.version as rule_version
  from turned t
  cross join lateral (values
    ('overdue', t.cutoff_at, null::timestamptz,
      t.cutoff_at < t.next_cutoff_at and coalesce(t.first_at > t.cutoff_at, true)),
    ('missing', t.next_cutoff_at, null, coalesce(t.first_at > t.next_cutoff_at, true)),
    ('late', next_cutoff(t.first_at), t.first_at, t.first_at >= t.due_at),
    ('silent', t.cutoff_at, null, t.turned_silent),
    ('inactive', t.cutoff_at, null, t.turned_inactive)
  ) f (kind, raised_at, first_received_at, holds)
  where (t.first_at is null or t.first_at >= t.due_at or t.turned_silent or t.turned_inactive)
    and f.holds and f.raised_at <= cast(:asOf as timestamptz)
), standing as materialized (
  select f.* from guarantor_flag f
  where f.guarantor_id between :from and :to
    and not exists (select 1 from guarantor_flag_withdrawal w where w.flag_id = f.id)
), before as materialized (
  select guarantor_id, period, kind, max(turn) as turns from guarantor_flag
  where guarantor_id between :from and :to group by guarantor_id, period, kind
), gone as (
  insert into guarantor_flag_withdrawal (flag_id, cause, known_entry, recorded_at)
  select f.id,
    case
      when c.period is null or c.version <> f.rule_version then 'rules'
      when exists (select 1 from monthly_report r where r.guarantor_id = f.guarantor_id
        and r.recorded_in > f.known_entry and r.recorded_in <= :entry) then 'report'
      when exists (select 1 from guarantor_version v where v.guarantor_id = f.guarantor_id
        and v.recorded_in > f.known_entry and v.recorded_in <= :entry) then 'registry'
      when exists (select 1 from guarantor_rule_list l where l.id > f.known_entry and l.id <= :entry) then 'rules'
      else 'calendar'
    end, :entry, cast(:recordedAt as timestamptz)
  from standing f
  left join due d on d.guarantor_id = f.guarantor_id and d.period = f.period and d.kind = f.kind
  left join cal c on c.period = f.period
  where d.kind is null and f.raised_at <= cast(:asOf as timestamptz)
    or d.raised_at <> f.raised_at or d.due_at <> f.due_at or d.rule_version <> f.rule_version
    or d.first_received_at is distinct from f.first_received_at and d.kind is not null
  returning flag_id
), added as (
  insert into guarantor_flag (guarantor_id, period, kind, turn, raised_at, due_at, first_received_at, rule_version,
    known_entry, recorded_at)
  select d.guarantor_id, d.period, d.kind,
    1 + coalesce(b.turns, 0),
    d.raised_at, d.due_at, d.first_received_at, d.rule_version, :entry, cast(:recordedAt as timestamptz)
  from due d
  left join standing f on f.guarantor_id = d.guarantor_id and f.period = d.period and f.kind = d.kind
    and f.raised_at = d.raised_at and f.due_at = d.due_at and f.rule_version = d.rule_version
    and f.first_received_at is not distinct from d.first_received_at
  left join before b on b.guarantor_id = d.guarantor_id and b.period = d.period and b.kind = d.kind
  where f.id is null
  returning id
)
select (select count(*) from added) as raised, (select count(*) from gone) as withdrawn
