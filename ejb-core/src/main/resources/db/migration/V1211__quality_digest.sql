-- What quality officers are told by mail, at most one mail a day and each thing once for each officer.
create table quality_digest (
  account_id uuid not null references staff_account,
  day date not null,
  mail_id uuid,
  queued_at timestamptz not null,
  primary key (account_id, day)
);
comment on table quality_digest is 'Digests to quality officers: at most one a day for each.';
comment on column quality_digest.account_id is 'The officer; the mail goes to the account''s mailbox in the account''s language.';
comment on column quality_digest.day is 'The day in Japan.';
comment on column quality_digest.mail_id is 'Delivery record of the digest; set in the transaction that queues it.';
comment on column quality_digest.queued_at is 'When it was queued.';

create table quality_digest_item (
  account_id uuid not null,
  kind text not null check (kind in ('REASSESS', 'LAPSED', 'OVERDUE')),
  item text not null,
  day date not null,
  primary key (account_id, kind, item),
  foreign key (account_id, day) references quality_digest
);
comment on table quality_digest_item is 'What stood in which digest: each thing once for each officer.';
comment on column quality_digest_item.account_id is 'The officer.';
comment on column quality_digest_item.kind is 'REASSESS (a re-assessment is due), LAPSED (a certificate is over), OVERDUE (a finding was escalated).';
comment on column quality_digest_item.item is 'Number of the certificate or reference of the finding.';
comment on column quality_digest_item.day is 'Day of the digest.';

create view quality_digest_due as
select a.id as account_id, a.login as mailbox, a.language, n.kind, n.item, n.hospital_slug, n.due_on, n.from_day, n.until_day
from staff_account a
cross join (
  select 'REASSESS' as kind, number as item, hospital_slug, reassess_on as due_on, reassess_on as from_day, valid_until as until_day
  from quality_certificate where state in ('VALID', 'SUSPENDED')
  union all
  select 'LAPSED', number, hospital_slug, valid_until, valid_until + 1, null from quality_certificate where state in ('VALID', 'SUSPENDED')
  union all
  select 'OVERDUE', reference, hospital_slug, due_on, escalated_on, null from quality_finding
  where state in ('OPEN', 'PLANNED') and escalated_on is not null) n
where a.state = 'ACTIVE'
  and exists (select from staff_account_role r where r.account_id = a.id and r.role = 'QUALITY')
  and not exists (select from quality_digest_item i where i.account_id = a.id and i.kind = n.kind and i.item = n.item);
comment on view quality_digest_due is
  'What an active quality officer was not sent yet; it counts from from_day up to and including until_day (Asia/Tokyo; null: for good).';
