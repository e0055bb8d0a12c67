create table outbound_mail (
  id uuid primary key,
  template text not null,
  language text not null,
  about text not null,
  recipient_sealed bytea not null,
  subject_sealed bytea not null,
  text_sealed bytea not null,
  html_sealed bytea not null,
  state text not null check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'DEAD')),
  attempts int not null default 0 check (attempts >= 0),
  queued_at timestamptz not null,
  next_attempt_at timestamptz not null,
  leased_until timestamptz,
  message_id text not null unique,
  sent_at timestamptz,
  last_error text,
  constraint outbound_mail_sent_has_time check ((state = 'SENT') = (sent_at is not null)),
  constraint outbound_mail_sending_has_lease check ((state = 'SENDING') = (leased_until is not null))
);
comment on table outbound_mail is 'Mail to be sent and its delivery record. Queued in the transaction of the deed it tells of.';
comment on column outbound_mail.id is 'Identity.';
comment on column outbound_mail.template is 'Name of the template.';
comment on column outbound_mail.language is 'Language of the reader, BCP 47.';
comment on column outbound_mail.about is 'What it is about: a case reference, a guarantor number.';
comment on column outbound_mail.recipient_sealed is 'The mailbox, sealed.';
comment on column outbound_mail.subject_sealed is 'The subject, sealed.';
comment on column outbound_mail.text_sealed is 'The plain text with its link, sealed: nobody who reads the table can use the link.';
comment on column outbound_mail.html_sealed is 'The same as HTML, sealed.';
comment on column outbound_mail.state is 'QUEUED, SENDING (claimed until leased_until), SENT (taken by the next server), FAILED (will be tried again), DEAD (a person must look).';
comment on column outbound_mail.attempts is 'How often sending was begun.';
comment on column outbound_mail.queued_at is 'When it was queued.';
comment on column outbound_mail.next_attempt_at is 'Not to be tried before.';
comment on column outbound_mail.leased_until is 'The claim of the sender ends here; afterwards another may claim it.';
comment on column outbound_mail.message_id is 'Message-ID, the same at every attempt, so that a mail server can tell a repetition.';
comment on column outbound_mail.sent_at is 'When the next server took it.';
comment on column outbound_mail.last_error is 'Code of what went wrong last: connection, authentication, recipient-refused, refused, tls, other.';
create index outbound_mail_due on outbound_mail (next_attempt_at) where state in ('QUEUED', 'FAILED', 'SENDING');
create index outbound_mail_by_about on outbound_mail (about, queued_at);
create index outbound_mail_by_time on outbound_mail (queued_at, id);

create table delivery_attempt (
  mail_id uuid not null references outbound_mail (id),
  number int not null check (number > 0),
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('SENT', 'FAILED')),
  error text,
  answer text,
  primary key (mail_id, number),
  constraint delivery_attempt_ends_whole check ((ended_at is null) = (outcome is null))
);
comment on table delivery_attempt is 'Each attempt to hand a mail to the next server.';
comment on column delivery_attempt.mail_id is 'The mail.';
comment on column delivery_attempt.number is 'First attempt is 1.';
comment on column delivery_attempt.started_at is 'When it began.';
comment on column delivery_attempt.ended_at is 'When it ended; empty when the sender died on the way.';
comment on column delivery_attempt.outcome is 'SENT or FAILED.';
comment on column delivery_attempt.error is 'Code, as in outbound_mail.last_error.';
comment on column delivery_attempt.answer is 'Status code of the server, such as 451; never its text, which may name a person.';
