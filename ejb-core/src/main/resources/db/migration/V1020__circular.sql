-- Requests of the ministry to guarantors: information to be collected, announcements.
create table circular (
  reference text primary key check (reference ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$'),
  kind text not null check (kind in ('COLLECTION', 'ANNOUNCEMENT')),
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'RELEASED', 'CLOSED', 'DISCARDED')),
  due_on date,
  statuses text[] not null default '{active,suspended}' check (statuses <@ '{active,suspended,deregistered}'),
  languages text[] not null default '{}',
  flags text[] not null default '{}',
  region text,
  hospital_slug text,
  silent_months integer check (silent_months between 1 and 60),
  numbers text[] not null default '{}',
  composed_at timestamptz not null,
  composed_by text not null,
  released_at timestamptz,
  released_by text,
  closed_at timestamptz,
  check ((state in ('RELEASED', 'CLOSED')) = (released_at is not null)),
  check ((released_at is null) = (released_by is null)),
  check ((state = 'CLOSED') = (closed_at is not null)),
  check (released_by <> composed_by),
  check (kind = 'ANNOUNCEMENT' or released_at is null or due_on is not null)
);
create index circular_open on circular (due_on) where state = 'RELEASED';
comment on table circular is 'A request of the ministry to guarantors. Released by a second person; receivers are frozen then.';
comment on column circular.reference is 'Public reference, 80 random bits.';
comment on column circular.kind is 'COLLECTION asks for answers by a day, ANNOUNCEMENT only tells.';
comment on column circular.state is 'Where it stands.';
comment on column circular.due_on is 'Day (Asia/Tokyo) by which answers are asked for; null for an announcement.';
comment on column circular.statuses is 'Receivers: status on the register. Empty: only the numbers below.';
comment on column circular.languages is 'Receivers: one of these contact languages; empty for all.';
comment on column circular.flags is 'Receivers: one of these flags stands; empty for all.';
comment on column circular.region is 'Receivers: work with a hospital of this region; null for all.';
comment on column circular.hospital_slug is 'Receivers: work with this hospital; null for all.';
comment on column circular.silent_months is 'Receivers: no report for the last so many months that are due; null for all.';
comment on column circular.numbers is 'Receivers: these numbers besides, whatever the filter says.';
comment on column circular.composed_at is 'When it was begun.';
comment on column circular.composed_by is 'Pseudonymous id of who began it.';
comment on column circular.released_at is 'When it was sent.';
comment on column circular.released_by is 'Pseudonymous id of the second person.';
comment on column circular.closed_at is 'When no more answers were taken.';

create table circular_text (
  reference text not null references circular,
  language text not null,
  subject text not null check (subject !~ '[[:cntrl:]]'),
  body text not null,
  primary key (reference, language)
);
comment on table circular_text is 'The words of a circular in each language; Japanese and English are always there before it is sent.';
comment on column circular_text.reference is 'The circular.';
comment on column circular_text.language is 'BCP 47 tag.';
comment on column circular_text.subject is 'Subject of the mail and title of the page.';
comment on column circular_text.body is 'The text, plain.';

create table circular_question (
  reference text not null references circular,
  position integer not null check (position between 1 and 40),
  kind text not null check (kind in ('TEXT', 'LONG_TEXT', 'NUMBER', 'DATE', 'YES_NO', 'CHOICE', 'CHOICES', 'FILE')),
  required boolean not null,
  label_ja text not null check (label_ja <> ''),
  label_en text not null check (label_en <> ''),
  hint_ja text not null,
  hint_en text not null,
  choices_ja text[] not null,
  choices_en text[] not null,
  primary key (reference, position),
  check (cardinality(choices_ja) = cardinality(choices_en)),
  check ((kind in ('CHOICE', 'CHOICES')) = (cardinality(choices_ja) >= 2))
);
comment on table circular_question is 'Fields of the form by which answers are collected.';
comment on column circular_question.reference is 'The circular.';
comment on column circular_question.position is 'Place in the form, from 1; names the field.';
comment on column circular_question.kind is 'Type of the answer.';
comment on column circular_question.required is 'Must it be answered?';
comment on column circular_question.label_ja is 'The question in Japanese.';
comment on column circular_question.label_en is 'The question in English.';
comment on column circular_question.hint_ja is 'A line of help in Japanese; may be empty.';
comment on column circular_question.hint_en is 'A line of help in English; may be empty.';
comment on column circular_question.choices_ja is 'What can be chosen, in Japanese; the answer keeps the place in this list, from 1.';
comment on column circular_question.choices_en is 'The same in English, in the same order.';

create table circular_receiver (
  reference text not null references circular,
  number text collate "C" not null references guarantor (number),
  name text not null,
  name_en text not null,
  language text not null,
  mailbox text,
  due_on date,
  opened_at timestamptz,
  primary key (reference, number)
);
create index circular_receiver_of_guarantor on circular_receiver (number);
comment on table circular_receiver is 'To whom a circular was sent: frozen at its release.';
comment on column circular_receiver.reference is 'The circular.';
comment on column circular_receiver.number is 'Number of the guarantor.';
comment on column circular_receiver.name is 'Its name in Japanese at the release.';
comment on column circular_receiver.name_en is 'Its name in English at the release; may be empty.';
comment on column circular_receiver.language is 'Language in which it is written to, BCP 47.';
comment on column circular_receiver.mailbox is 'Business mailbox at the release; null when none was known.';
comment on column circular_receiver.due_on is 'Its own day to answer by: that of the circular until extended.';
comment on column circular_receiver.opened_at is 'When somebody signed in for it first saw the page.';

create table circular_mail (
  reference text not null,
  number text collate "C" not null,
  stage text not null check (stage in ('RELEASE', 'BEFORE', 'DUE', 'AFTER', 'MANUAL', 'EXTENSION')),
  due_on date not null default '-infinity',
  mail_id uuid references outbound_mail,
  at timestamptz not null,
  by text not null,
  foreign key (reference, number) references circular_receiver
);
create unique index circular_mail_once on circular_mail (reference, number, stage, due_on) where stage <> 'MANUAL';
create index circular_mail_of_receiver on circular_mail (reference, number, at);
create index circular_mail_delivery on circular_mail (mail_id);
comment on table circular_mail is 'Each mail of a circular to a receiver. A stage of reminding is sent once for each day to answer by.';
comment on column circular_mail.reference is 'The circular.';
comment on column circular_mail.number is 'The receiver.';
comment on column circular_mail.stage is 'RELEASE, reminders BEFORE, on (DUE) and AFTER the day, MANUAL ones, EXTENSION.';
comment on column circular_mail.due_on is 'The day to answer by of which it spoke; -infinity when there was none.';
comment on column circular_mail.mail_id is 'Delivery record; null when no mailbox was known.';
comment on column circular_mail.at is 'When it was queued.';
comment on column circular_mail.by is 'Pseudonymous id of who or what sent it.';

create table circular_draft_answer (
  reference text not null,
  number text collate "C" not null,
  values_sealed bytea not null,
  saved_at timestamptz not null,
  primary key (reference, number),
  foreign key (reference, number) references circular_receiver
);
comment on table circular_draft_answer is 'An answer that is being written; gone when sent.';
comment on column circular_draft_answer.reference is 'The circular.';
comment on column circular_draft_answer.number is 'Who answers.';
comment on column circular_draft_answer.values_sealed is 'Values by place of the question, sealed under the circular''s key.';
comment on column circular_draft_answer.saved_at is 'When it was last kept.';

create table circular_answer (
  reference text not null,
  number text collate "C" not null,
  version integer not null check (version > 0),
  values_sealed bytea not null,
  sent_at timestamptz not null,
  sent_by text not null,
  primary key (reference, number, version),
  foreign key (reference, number) references circular_receiver
);
comment on table circular_answer is 'Answers as sent. A correction is a new version; earlier ones stay and the first one''s time counts.';
comment on column circular_answer.reference is 'The circular.';
comment on column circular_answer.number is 'Who answered.';
comment on column circular_answer.version is '1, then one more for each correction.';
comment on column circular_answer.values_sealed is 'Values by place of the question, sealed under the circular''s key.';
comment on column circular_answer.sent_at is 'When it was sent.';
comment on column circular_answer.sent_by is 'Pseudonymous id of who sent it.';

create table circular_file (
  file_id uuid primary key,
  reference text not null,
  number text collate "C" not null,
  position integer not null,
  added_at timestamptz not null,
  foreign key (reference, number) references circular_receiver,
  foreign key (reference, position) references circular_question
);
create index circular_file_of_receiver on circular_file (reference, number);
comment on table circular_file is 'Files that a receiver added to its answer. Which version holds which file stands in the answer.';
comment on column circular_file.file_id is 'The file.';
comment on column circular_file.reference is 'The circular.';
comment on column circular_file.number is 'Who added it.';
comment on column circular_file.position is 'The question it answers.';
comment on column circular_file.added_at is 'When it was added.';

create table circular_event (
  id bigint generated always as identity primary key,
  reference text not null references circular,
  number text collate "C",
  at timestamptz not null,
  actor text not null,
  side text not null check (side in ('MINISTRY', 'DESK', 'AGENCY', 'SYSTEM')),
  action text not null,
  from_state text,
  to_state text not null,
  why text,
  figure integer
);
create index circular_event_of_circular on circular_event (reference, id);
comment on table circular_event is 'What happened to a circular, step by step; never changed.';
comment on column circular_event.id is 'In the order of the steps; a page that shows one knows all before it.';
comment on column circular_event.reference is 'The circular.';
comment on column circular_event.number is 'The receiver concerned, or null for the whole.';
comment on column circular_event.at is 'When.';
comment on column circular_event.actor is 'Pseudonymous id of who did it.';
comment on column circular_event.side is 'For whom the actor acted.';
comment on column circular_event.action is 'What was done.';
comment on column circular_event.from_state is 'State before; null at the beginning.';
comment on column circular_event.to_state is 'State after.';
comment on column circular_event.why is 'Reason in the actor''s words, or null.';
comment on column circular_event.figure is 'A number that belongs to it: how many receivers or mails, which version; or null.';
