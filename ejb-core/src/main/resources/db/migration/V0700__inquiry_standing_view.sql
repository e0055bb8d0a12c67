-- Where each case stands and whose turn it is: derived in one place, for the queue, the case page and the patient's page.
create view inquiry_standing_view as
with facts as (
  select i.*,
         d.asked, d.answered, d.asked_due,
         r.pending, r.pending_due, r.needs_more, r.quoted, r.valid_until, r.requested, r.answered as replied
  from inquiry i
  cross join lateral (
    select count(*) filter (where state = 'ASKED') as asked,
           count(*) filter (where state = 'ANSWERED') as answered,
           min(due_on) filter (where state = 'ASKED') as asked_due
    from inquiry_deficiency where reference = i.reference) d
  cross join lateral (
    select count(*) filter (where a.state = 'SENT') as pending,
           min(a.due_on) filter (where a.state = 'SENT') as pending_due,
           count(*) filter (where a.state = 'NEEDS_MORE') as needs_more,
           count(*) filter (where a.state = 'ACCEPTED') as quoted,
           min(q.valid_until) filter (where a.state = 'ACCEPTED') as valid_until,
           count(*) filter (where a.state <> 'WITHDRAWN') as requested,
           count(*) filter (where a.state in ('ACCEPTED', 'DECLINED', 'ONWARD', 'SELECTED')) as answered
    from acceptance_request a left join acceptance_quotation q on q.request_reference = a.reference
    where a.inquiry_reference = i.reference) r
), turns as (
  select facts.*,
         case
           when state in ('CLOSED', 'WITHDRAWN') then 'NOBODY'
           when state = 'ACCEPTED' then 'DESK'
           when answered > 0 then 'DESK'
           when asked > 0 then 'PATIENT'
           when state = 'RECEIVED' or needs_more > 0 then 'DESK'
           when pending > 0 then 'HOSPITAL'
           when quoted > 0 then 'PATIENT'
           else 'DESK'
         end as turn,
         case
           when state in ('CLOSED', 'WITHDRAWN') then 'ENDED'
           when state = 'ACCEPTED' then 'ARRANGING'
           when asked + answered > 0 then 'INFORMATION'
           when state = 'RECEIVED' then 'CHECKING'
           when pending > 0 or needs_more > 0 then 'HOSPITALS'
           when quoted > 0 then 'COMPARING'
           else 'MATCHING'
         end as stage
  from facts
)
select reference, kind, asked_by, language, residence, birth_year, sex, specialty, wanted_time, budget_jpy, companions, received_at,
       state, state_at, owner, accepted_request, close_reason, person_sealed, medical_sealed,
       asked, answered, pending, needs_more, quoted, requested, replied, stage, turn,
       case
         when turn = 'NOBODY' then null
         when turn = 'PATIENT' then coalesce(asked_due, valid_until)
         when turn = 'HOSPITAL' then pending_due
         else desk_due_on
       end as due_on,
       (select max(id) from inquiry_event e where e.reference = turns.reference) as last_event
from turns;
comment on view inquiry_standing_view is 'Each inquiry with its stage, whose turn it is and by when.';
