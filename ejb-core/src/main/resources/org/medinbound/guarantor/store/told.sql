-- Tells the ministry each flag after the go-live instant once, as soon as its cut-off has passed, and the withdrawal of what it
-- was told once.
with told as (
  insert into guarantor_escalation (flag_id, what, told_at)
  select f.id, 'raised', cast(:now as timestamptz)
  from guarantor_flag f
  where f.guarantor_id between :from and :to
    and f.raised_at >= cast(:goLive as timestamptz) and f.raised_at <= cast(:now as timestamptz)
    and not exists (select 1 from guarantor_flag_withdrawal w where w.flag_id = f.id)
    and not exists (select 1 from guarantor_escalation e where e.flag_id = f.id and e.what = 'raised')
  returning id
), untold as (
  insert into guarantor_escalation (flag_id, what, told_at)
  select f.id, 'withdrawn', cast(:now as timestamptz)
  from guarantor_flag f
  join guarantor_flag_withdrawal w on w.flag_id = f.id
  join guarantor_escalation e on e.flag_id = f.id and e.what = 'raised'
  where f.guarantor_id between :from and :to
    and not exists (select 1 from guarantor_escalation x where x.flag_id = f.id and x.what = 'withdrawn')
  returning id
)
select (select count(*) from told) + (select count(*) from untold)
