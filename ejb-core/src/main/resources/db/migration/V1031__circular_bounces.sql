-- A mail that the next server took can still come back: then the contact is marked, and the receiver counts as not reached.
create or replace view circular_receiver_view as
  select r.reference, r.number, r.name, r.name_en, r.language, r.due_on, r.opened_at, c.kind, c.state,
    a.first_sent_at as answered_at, coalesce(a.versions, 0) as versions, d.saved_at as draft_at,
    m.mail_state, coalesce(m.reminders, 0) as reminders, m.reminded_at,
    m.bounced or exists (
      select from guarantor_contact k join guarantor g on g.id = k.guarantor_id
      where g.number = r.number and lower(k.mailbox) = lower(r.mailbox) and k.state = 'BOUNCED' and k.state_since >= c.released_at
    ) as bounced,
    (r.due_on + 1)::timestamp at time zone 'Asia/Tokyo' as too_late_at
  from circular_receiver r
  join circular c on c.reference = r.reference
  left join lateral (
    select min(sent_at) as first_sent_at, count(*)::integer as versions from circular_answer a
    where a.reference = r.reference and a.number = r.number
  ) a on true
  left join circular_draft_answer d on d.reference = r.reference and d.number = r.number
  left join lateral (
    select max(o.state) filter (where m.stage = 'RELEASE') as mail_state,
      count(*) filter (where m.stage in ('BEFORE', 'DUE', 'AFTER', 'MANUAL'))::integer as reminders,
      max(m.at) filter (where m.stage in ('BEFORE', 'DUE', 'AFTER', 'MANUAL')) as reminded_at,
      bool_or(m.mail_id is null or o.state = 'DEAD') as bounced
    from circular_mail m left join outbound_mail o on o.id = m.mail_id
    where m.reference = r.reference and m.number = r.number
  ) m on true;
