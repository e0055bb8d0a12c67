create view circular_receiver_view as
  select r.reference, r.number, r.name, r.name_en, r.language, r.due_on, r.opened_at, c.kind, c.state,
    a.first_sent_at as answered_at, coalesce(a.versions, 0) as versions, d.saved_at as draft_at,
    m.mail_state, coalesce(m.reminders, 0) as reminders, m.reminded_at, m.bounced,
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
comment on view circular_receiver_view is 'How far each receiver of a circular is: mail, opened, answered. Overdue follows from too_late_at and the clock.';

create view circular_candidate_view as
  select g.id as guarantor_id, g.number, v.name, v.name_en, v.status, v.registered_on, v.deregistered_on, v.contact_languages
  from guarantor g
  join guarantor_version v on v.guarantor_id = g.id and v.replaced_in is null;
comment on view circular_candidate_view is 'Who can be chosen as a receiver of a circular: what the register says now.';

create view circular_partner_view as
  select distinct c.guarantor_id, h.slug, p.region
  from report_line_current c
  join hospital h on h.id = c.hospital_id
  join directory_prefecture p on p.prefecture = h.prefecture
  where c.change_kind <> 'cancelled';
comment on view circular_partner_view is 'Hospitals with which a guarantor works: named in its reports that count now.';

create view circular_officer_view as
  select 'staff:' || id::text as actor, name from staff_account;
comment on view circular_officer_view is 'Names of staff by the id under which they stand in the steps of a circular.';
