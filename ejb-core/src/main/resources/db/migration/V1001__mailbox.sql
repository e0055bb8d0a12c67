-- Mail that comes in: how far each mailbox is read, and what became of every mail.
create table mailbox_reading (
  mailbox text primary key,
  uid_validity bigint not null,
  last_uid bigint not null check (last_uid >= 0),
  since timestamptz not null,
  read_at timestamptz,
  failed_at timestamptz,
  error text
);
comment on table mailbox_reading is 'How far each mailbox is read. The mails themselves stay where they are.';
comment on column mailbox_reading.mailbox is 'User, host and folder, without the password.';
comment on column mailbox_reading.uid_validity is 'UIDVALIDITY of the folder: when it changes, the numbers of its mails begin anew.';
comment on column mailbox_reading.last_uid is 'Number (UID) of the last mail that was taken.';
comment on column mailbox_reading.since is 'First reading: older mails are history and stay untouched.';
comment on column mailbox_reading.read_at is 'When the folder was last read without a failure.';
comment on column mailbox_reading.failed_at is 'Since when reading fails; null when it does not.';
comment on column mailbox_reading.error is 'Code of the failure: connection, authentication, folder.';

create table received_mail (
  id bigint generated always as identity primary key,
  mailbox text not null references mailbox_reading,
  uid_validity bigint not null,
  uid bigint not null,
  digest text,
  outcome text not null check (outcome in ('TRYING', 'QUESTION', 'REPLY', 'BOUNCE', 'AUTOMATIC', 'OWN', 'SPAM', 'DUPLICATE', 'UNREADABLE')),
  reference text,
  about_sealed bytea,
  tries int not null default 0 check (tries >= 0),
  size bigint not null check (size >= 0),
  arrived_at timestamptz not null,
  taken_at timestamptz not null,
  unique (mailbox, uid_validity, uid)
);
create unique index received_mail_once on received_mail (digest) where outcome not in ('TRYING', 'DUPLICATE', 'UNREADABLE');
create index received_mail_by_time on received_mail (taken_at desc, id desc);
comment on table received_mail is 'Every mail of a mailbox that was looked at, once, with what became of it. Written in the transaction of its deed.';
comment on column received_mail.id is 'Number.';
comment on column received_mail.mailbox is 'Where it lies.';
comment on column received_mail.uid_validity is 'UIDVALIDITY of the folder when it was taken.';
comment on column received_mail.uid is 'Its number in the folder.';
comment on column received_mail.digest is 'SHA-256 over Message-ID, date, sender, subject and content: the same mail is taken once even under another number.';
comment on column received_mail.outcome is 'TRYING (being taken), QUESTION (a new question), REPLY (a message of a known one), BOUNCE (a mail of ours was not delivered), AUTOMATIC (absence notes and the like), OWN (our own mail came back), SPAM (marked by the mail server), DUPLICATE, UNREADABLE (broke the reading several times).';
comment on column received_mail.reference is 'The question it belongs to; null when to none.';
comment on column received_mail.about_sealed is 'Sender and subject, sealed, for those that need a person''s eye.';
comment on column received_mail.tries is 'How often taking it was begun.';
comment on column received_mail.size is 'Bytes as the mail server says.';
comment on column received_mail.arrived_at is 'When the mail server got it.';
comment on column received_mail.taken_at is 'When it was last looked at here.';
