-- The ministry's own files go with a request; each contact with the role is written to; answers that came by letter are entered.
create table circular_attachment (
  file_id uuid primary key,
  reference text not null references circular,
  added_at timestamptz not null,
  added_by text not null
);
create index circular_attachment_of_circular on circular_attachment (reference, added_at);
comment on table circular_attachment is 'Files that the composer put to a request; every receiver sees them.';
comment on column circular_attachment.file_id is 'The stored file, sealed under the key of the request.';
comment on column circular_attachment.reference is 'The request.';
comment on column circular_attachment.added_at is 'When it was added.';
comment on column circular_attachment.added_by is 'Who added it (pseudonymous id).';

create table circular_addressee (
  reference text not null,
  number text collate "C" not null,
  mailbox text not null,
  language text not null,
  primary key (reference, number, mailbox),
  foreign key (reference, number) references circular_receiver
);
comment on table circular_addressee is 'The contacts of each receiver that are written to: all with the role at the release, frozen then.';
comment on column circular_addressee.reference is 'The request.';
comment on column circular_addressee.number is 'The receiver.';
comment on column circular_addressee.mailbox is 'Mailbox of the contact.';
comment on column circular_addressee.language is 'Language in which this contact is written to.';
insert into circular_addressee (reference, number, mailbox, language)
select reference, number, mailbox, language from circular_receiver where mailbox is not null;
comment on column circular_receiver.mailbox is 'Mailbox of the first contact at the release; null when there was none. All stand in circular_addressee.';

alter table circular_mail add column mailbox text;
update circular_mail m set mailbox = r.mailbox from circular_receiver r where r.reference = m.reference and r.number = m.number;
comment on column circular_mail.mailbox is 'Mailbox it went to; null when the receiver had none.';
drop index circular_mail_once;
create unique index circular_mail_once on circular_mail (reference, number, stage, due_on, coalesce(mailbox, '')) where stage <> 'MANUAL';

alter table circular_answer
  add column way text not null default 'PORTAL' check (way in ('PORTAL', 'POST', 'MAIL', 'PHONE')),
  add column entered_at timestamptz,
  add column scan_file uuid,
  add constraint circular_answer_entered_by_the_desk check ((way = 'PORTAL') = (entered_at is null)),
  add constraint circular_answer_scan_of_paper check (scan_file is null or way <> 'PORTAL');
comment on column circular_answer.sent_at is 'When it came: sent on the portal, or the day the letter arrived (noon, Asia/Tokyo).';
comment on column circular_answer.way is 'PORTAL: sent by the receiver; POST, MAIL, PHONE: entered by the desk.';
comment on column circular_answer.entered_at is 'When the desk entered it; null for the portal.';
comment on column circular_answer.scan_file is 'Scan of the letter, or the mail; null when there is none.';

-- A receiver counts as not reached when the newest mail to each of its contacts came back.
create or replace view circular_receiver_view as
  select r.reference, r.number, r.name, r.name_en, r.language, r.due_on, r.opened_at, c.kind, c.state,
    a.first_sent_at as answered_at, coalesce(a.versions, 0) as versions, d.saved_at as draft_at,
    m.mail_state, coalesce(m.reminders, 0) as reminders, m.reminded_at, n.bounced,
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
      max(m.at) filter (where m.stage in ('BEFORE', 'DUE', 'AFTER', 'MANUAL')) as reminded_at
    from circular_mail m left join outbound_mail o on o.id = m.mail_id
    where m.reference = r.reference and m.number = r.number
  ) m on true
  left join lateral (
    select bool_and(w.back) as bounced from (
      select distinct on (m.mailbox) m.mail_id is null or o.state = 'DEAD' or exists (
          select from guarantor_contact k join guarantor g on g.id = k.guarantor_id
          where g.number = r.number and lower(k.mailbox) = lower(m.mailbox) and k.state = 'BOUNCED' and k.state_since >= c.released_at
        ) as back
      from circular_mail m left join outbound_mail o on o.id = m.mail_id
      where m.reference = r.reference and m.number = r.number
      order by m.mailbox, m.at desc
    ) w
  ) n on true;
