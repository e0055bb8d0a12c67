-- The ministry's list takes items of any kind; those of flags stay as they were.
alter table guarantor_escalation alter column flag_id drop not null;
alter table guarantor_escalation add column kind text not null default 'flag' check (kind ~ '^[a-z][a-z-]{1,39}$');
alter table guarantor_escalation add column source text check (source <> '');
alter table guarantor_escalation add column guarantor_id bigint references guarantor;
alter table guarantor_escalation add column arguments text[] not null default '{}';
alter table guarantor_escalation add column path text check (path like '/%');
alter table guarantor_escalation add column told_by text;
alter table guarantor_escalation add constraint guarantor_escalation_of_a_flag check ((kind = 'flag') = (flag_id is not null));
alter table guarantor_escalation add constraint guarantor_escalation_has_source check ((kind = 'flag') = (source is null));
alter table guarantor_escalation add constraint guarantor_escalation_once unique (kind, source, what);
comment on table guarantor_escalation is 'What is told to the ministry, each item once: every flag after the go-live instant, its withdrawal, and items of other kinds.';
comment on column guarantor_escalation.flag_id is 'The flag with its facts and rule version; empty for other kinds.';
comment on column guarantor_escalation.what is 'It was raised, or withdrawn.';
comment on column guarantor_escalation.kind is 'flag (told by the job) or another kind, with texts admin.escalation.<kind> and admin.escalation.<kind>.summary.';
comment on column guarantor_escalation.source is 'What the item speaks of, unique for its kind: telling it again changes nothing. Empty for flags.';
comment on column guarantor_escalation.guarantor_id is 'The guarantor concerned, where there is one; a flag names its own.';
comment on column guarantor_escalation.arguments is 'What fills the placeholders of the summary; no personal data.';
comment on column guarantor_escalation.path is 'Staff page with the evidence, under the context root of the staff screens.';
comment on column guarantor_escalation.told_by is 'Who told it (pseudonymous id); empty for the job.';

create table ministry_decision (
  id bigint generated always as identity primary key,
  escalation_id bigint not null references guarantor_escalation,
  number integer not null check (number > 0),
  decision text not null check (decision in ('NOTED', 'INQUIRE', 'GUIDANCE', 'WARNING', 'SUSPENSION', 'DEREGISTRATION', 'OTHER')),
  decided_on date not null,
  words text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  taken_up_at timestamptz,
  taken_up_by text,
  unique (escalation_id, number),
  check (decision <> 'OTHER' or words <> ''),
  check ((taken_up_at is null) = (taken_up_by is null))
);
create index ministry_decision_waiting on ministry_decision (recorded_at) where taken_up_at is null;
comment on table ministry_decision is 'What the ministry decided about an item. Never changed: a later decision is a further row and counts from then.';
comment on column ministry_decision.id is 'Internal key.';
comment on column ministry_decision.escalation_id is 'The item.';
comment on column ministry_decision.number is '1, and one more for each later decision about the same item.';
comment on column ministry_decision.decision is 'NOTED (nothing to be done), INQUIRE (the desk asks further), GUIDANCE, WARNING, SUSPENSION, DEREGISTRATION, OTHER (said in words). The platform acts on none of them by itself.';
comment on column ministry_decision.decided_on is 'Day of the decision at the ministry.';
comment on column ministry_decision.words is 'What was decided, in words for the desk; no personal data.';
comment on column ministry_decision.recorded_at is 'When it was recorded here.';
comment on column ministry_decision.recorded_by is 'Who recorded it (pseudonymous id).';
comment on column ministry_decision.taken_up_at is 'When the desk took it up.';
comment on column ministry_decision.taken_up_by is 'Who did (pseudonymous id).';

create table ministry_digest_reader (
  account_id uuid primary key references staff_account,
  since timestamptz not null
);
comment on table ministry_digest_reader is 'Officers of the ministry who receive the digest by mail.';
comment on column ministry_digest_reader.account_id is 'The officer; the mail goes to the account''s mailbox in the account''s language.';
comment on column ministry_digest_reader.since is 'Items told from this instant on are sent.';

create table ministry_digest_item (
  account_id uuid not null references staff_account,
  escalation_id bigint not null references guarantor_escalation,
  mail_id uuid not null,
  queued_at timestamptz not null,
  primary key (account_id, escalation_id)
);
comment on table ministry_digest_item is 'Which item stood in which digest: each item once for each officer.';
comment on column ministry_digest_item.account_id is 'The officer.';
comment on column ministry_digest_item.escalation_id is 'The item.';
comment on column ministry_digest_item.mail_id is 'Delivery record of the digest.';
comment on column ministry_digest_item.queued_at is 'When the digest was queued.';

create view ministry_digest_due as
select r.account_id, a.login as mailbox, a.language, e.id as escalation_id, e.kind, e.what, e.told_at
from ministry_digest_reader r
join staff_account a on a.id = r.account_id and a.state = 'ACTIVE'
join guarantor_escalation e on e.told_at >= r.since and e.read_at is null
where exists (select 1 from staff_account_role o where o.account_id = a.id and o.role = 'MINISTRY')
  and not exists (select 1 from ministry_digest_item i where i.account_id = r.account_id and i.escalation_id = e.id);
comment on view ministry_digest_due is 'Items that an active officer of the ministry has neither read nor been sent.';
