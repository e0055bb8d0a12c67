-- Questions to the registry desk, as cases.
create table question_deadline (
  valid_from date primary key,
  answer_days int not null check (answer_days between 1 and 60),
  set_by text not null,
  set_at timestamptz not null
);
comment on table question_deadline is 'Within how many working days questions are answered, by the day they come in. Rows are only added.';
comment on column question_deadline.valid_from is 'First day (Asia/Tokyo) of receipt that it governs, until the next one.';
comment on column question_deadline.answer_days is 'Working days; the day of receipt does not count, days on which the sender or the ministry is awaited neither.';
comment on column question_deadline.set_by is 'Pseudonymous id of who set it.';
comment on column question_deadline.set_at is 'When it was set.';
insert into question_deadline (valid_from, answer_days, set_by, set_at) values ('2020-01-01', 5, 'system:migration', now());

create table question (
  reference text primary key check (reference ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$'),
  channel text not null check (channel in ('MAIL', 'PHONE', 'WEB', 'STAFF')),
  agency text,
  language text not null,
  topic text not null check (topic in ('APPLICATION', 'REPORT', 'GUARANTEE', 'VISA', 'CONTACT', 'LIST', 'SYSTEM', 'OTHER')),
  tags text[] not null default '{}',
  asker_sealed bytea not null,
  subject_sealed bytea not null,
  received_at timestamptz not null,
  rule_from date not null references question_deadline,
  answer_days int not null,
  state text not null check (state in ('NEW', 'IN_WORK', 'AWAITING_SENDER', 'AWAITING_MINISTRY', 'ANSWERED', 'CLOSED', 'REOPENED')),
  state_at timestamptz not null,
  clock_from timestamptz not null,
  due_on date,
  owner text,
  answered_at timestamptz,
  answered_by text,
  close_reason text check (close_reason in ('ANSWERED', 'NO_ANSWER', 'DUPLICATE', 'NOT_OURS', 'SPAM')),
  constraint question_running_has_due check (state not in ('NEW', 'IN_WORK', 'REOPENED') or due_on is not null),
  constraint question_ended_has_none check (state not in ('ANSWERED', 'CLOSED') or due_on is null),
  constraint question_closed_has_reason check ((state = 'CLOSED') = (close_reason is not null)),
  constraint question_answer_is_whole check ((answered_at is null) = (answered_by is null))
);
create index question_by_due on question (due_on, received_at) where state <> 'CLOSED';
create index question_by_agency on question (agency, received_at desc);
create index question_by_time on question (received_at desc);
comment on table question is 'One question to the registry desk with its thread. What people wrote is sealed under the key of the case.';
comment on column question.reference is 'Public reference, 80 random bits; stands in the subject of every mail of the case.';
comment on column question.channel is 'How it came: mail, phone, web form, or entered by staff (letter, fax, counter).';
comment on column question.agency is 'List number of the agency that asks; null for a stranger.';
comment on column question.language is 'BCP 47 tag of the language in which it is answered.';
comment on column question.topic is 'What it is about, chosen by the desk.';
comment on column question.tags is 'Words of the desk by which it is found again; no names of persons.';
comment on column question.asker_sealed is 'Name, mailbox and phone of who asks, sealed.';
comment on column question.subject_sealed is 'The subject as the sender wrote it, sealed.';
comment on column question.received_at is 'When it came.';
comment on column question.rule_from is 'The rule that governs its due day.';
comment on column question.answer_days is 'Working days of that rule.';
comment on column question.state is 'Where it stands.';
comment on column question.state_at is 'Since when.';
comment on column question.clock_from is 'When the promise to answer began: receipt, or the day it was reopened.';
comment on column question.due_on is 'Day (Asia/Tokyo) by which it is answered; null while the clock stands still (unless it had passed before) and when there is nothing to answer.';
comment on column question.owner is 'Pseudonymous id of the officer who looks after it.';
comment on column question.answered_at is 'When it was last answered.';
comment on column question.answered_by is 'Pseudonymous id of who answered last.';
comment on column question.close_reason is 'Code of the reason for the end; null while open.';

create table question_pause (
  id bigint generated always as identity primary key,
  reference text not null references question,
  awaited text not null check (awaited in ('SENDER', 'MINISTRY')),
  from_at timestamptz not null,
  until_at timestamptz,
  check (until_at >= from_at)
);
create unique index question_pause_one_open on question_pause (reference) where until_at is null;
create index on question_pause (reference, from_at);
comment on table question_pause is 'Times in which the desk''s clock stood still because another side was awaited.';
comment on column question_pause.id is 'Number.';
comment on column question_pause.reference is 'The question.';
comment on column question_pause.awaited is 'Who was awaited.';
comment on column question_pause.from_at is 'Since when.';
comment on column question_pause.until_at is 'First instant at which the clock ran again; null while it stands.';

create table answer_template (
  id bigint generated always as identity primary key,
  retired_at timestamptz
);
comment on table answer_template is 'Templates for answers; what they say stands in their versions.';
comment on column answer_template.id is 'Number.';
comment on column answer_template.retired_at is 'No longer offered since; null while in use.';

create table answer_template_version (
  template_id bigint not null references answer_template,
  version int not null check (version > 0),
  name text not null check (name <> ''),
  topic text not null,
  body_ja text not null,
  body_en text not null,
  search tsvector not null,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (template_id, version),
  constraint answer_template_says_something check (body_ja <> '' or body_en <> '')
);
create index on answer_template_version using gin (search);
comment on table answer_template_version is 'What a template said; rows are only added, the highest version counts.';
comment on column answer_template_version.template_id is 'The template.';
comment on column answer_template_version.version is 'From 1.';
comment on column answer_template_version.name is 'Name for the desk.';
comment on column answer_template_version.topic is 'For questions about this.';
comment on column answer_template_version.body_ja is 'Japanese text with placeholders; empty when there is none.';
comment on column answer_template_version.body_en is 'English text with placeholders; empty when there is none.';
comment on column answer_template_version.search is 'Its words, Japanese as pairs of characters.';
comment on column answer_template_version.saved_by is 'Pseudonymous id of who saved it.';
comment on column answer_template_version.saved_at is 'When.';

create table knowledge_article (
  id bigint generated always as identity primary key,
  retired_at timestamptz
);
comment on table knowledge_article is 'What the desk knows, written down by staff; the text stands in its versions.';
comment on column knowledge_article.id is 'Number.';
comment on column knowledge_article.retired_at is 'No longer in use since; null while in use.';

create table knowledge_article_version (
  article_id bigint not null references knowledge_article,
  version int not null check (version > 0),
  language text not null,
  title text not null check (title <> ''),
  body text not null check (body <> ''),
  topic text not null,
  shown boolean not null,
  search tsvector not null,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (article_id, version)
);
create index on knowledge_article_version using gin (search);
comment on table knowledge_article_version is 'What an article said; rows are only added, the highest version counts.';
comment on column knowledge_article_version.article_id is 'The article.';
comment on column knowledge_article_version.version is 'From 1.';
comment on column knowledge_article_version.language is 'BCP 47 tag of its language.';
comment on column knowledge_article_version.title is 'Title.';
comment on column knowledge_article_version.body is 'Text.';
comment on column knowledge_article_version.topic is 'What it is about.';
comment on column knowledge_article_version.shown is 'May agencies read it on their pages?';
comment on column knowledge_article_version.search is 'Its words, Japanese as pairs of characters.';
comment on column knowledge_article_version.saved_by is 'Pseudonymous id of who saved it.';
comment on column knowledge_article_version.saved_at is 'When.';

create table question_message (
  id bigint generated always as identity primary key,
  reference text not null references question,
  kind text not null check (kind in ('IN', 'ANSWER', 'ASK', 'RECEIPT', 'NOTE', 'AUTOMATIC')),
  channel text not null check (channel in ('MAIL', 'PHONE', 'WEB', 'STAFF')),
  author text not null,
  at timestamptz not null,
  language text not null,
  sender_sealed bytea,
  text_sealed bytea not null,
  left_out_sealed bytea,
  message_id text,
  mail_id uuid,
  template_id bigint,
  template_version int,
  foreign key (template_id, template_version) references answer_template_version
);
create index on question_message (reference, id);
create index on question_message (message_id) where message_id is not null;
comment on table question_message is 'The thread of a question, in both directions, and the desk''s notes. Rows are only added.';
comment on column question_message.id is 'Number.';
comment on column question_message.reference is 'The question.';
comment on column question_message.kind is 'IN (from the asker), ANSWER, ASK (the desk asks back), RECEIPT (automatic), NOTE (the desk''s own, never shown outside), AUTOMATIC (an automatic mail of the other side).';
comment on column question_message.channel is 'How it was said.';
comment on column question_message.author is 'Pseudonymous id of who wrote or entered it.';
comment on column question_message.at is 'When.';
comment on column question_message.language is 'BCP 47 tag of its language.';
comment on column question_message.sender_sealed is 'Mailbox it came from or went to, sealed; null when by no mail.';
comment on column question_message.text_sealed is 'The text, sealed.';
comment on column question_message.left_out_sealed is 'Attachments that were not taken, with the reason, sealed.';
comment on column question_message.message_id is 'Message-ID of the mail; answers to it belong to this question.';
comment on column question_message.mail_id is 'Delivery record of the mail that took it out.';
comment on column question_message.template_id is 'Template it was written from; null when from none.';
comment on column question_message.template_version is 'Version of that template.';

create table question_message_article (
  message_id bigint not null references question_message,
  article_id bigint not null references knowledge_article,
  primary key (message_id, article_id)
);
comment on table question_message_article is 'Articles that a message of the desk points to.';
comment on column question_message_article.message_id is 'The message.';
comment on column question_message_article.article_id is 'The article.';

create table question_file (
  file_id uuid primary key,
  reference text not null references question,
  message_id bigint not null references question_message,
  added_at timestamptz not null
);
create index on question_file (reference);
comment on table question_file is 'Files that came or went with a message.';
comment on column question_file.file_id is 'Id of the stored file.';
comment on column question_file.reference is 'The question.';
comment on column question_file.message_id is 'The message.';
comment on column question_file.added_at is 'When.';

create table question_link (
  reference text not null references question,
  kind text not null check (kind in ('FLAG', 'APPLICATION', 'REPORT', 'QUESTION', 'OTHER')),
  target text not null check (target <> '' and length(target) <= 80),
  added_by text not null,
  added_at timestamptz not null,
  primary key (reference, kind, target)
);
comment on table question_link is 'What else a question concerns, by reference.';
comment on column question_link.reference is 'The question.';
comment on column question_link.kind is 'A flag, an application, a monthly report, another question, something else.';
comment on column question_link.target is 'Reference as people write it.';
comment on column question_link.added_by is 'Pseudonymous id of who added it.';
comment on column question_link.added_at is 'When.';

create table question_handover (
  id bigint generated always as identity primary key,
  reference text not null references question,
  summary_sealed bytea not null,
  asked_by text not null,
  asked_at timestamptz not null,
  state text not null check (state in ('OPEN', 'DECIDED', 'TAKEN_BACK')),
  answer_sealed bytea,
  ended_by text,
  ended_at timestamptz,
  constraint question_handover_ends_whole check ((state = 'OPEN') = (ended_at is null) and (ended_at is null) = (ended_by is null)),
  constraint question_handover_decided_has_answer check ((state = 'DECIDED') = (answer_sealed is not null))
);
create unique index question_handover_one_open on question_handover (reference) where state = 'OPEN';
create index on question_handover (state, asked_at);
comment on table question_handover is 'What only the ministry may decide: asked by the desk, answered by the ministry''s officer.';
comment on column question_handover.id is 'Number.';
comment on column question_handover.reference is 'The question; at most one hand-over of it is open.';
comment on column question_handover.summary_sealed is 'The desk''s summary and what it asks, sealed.';
comment on column question_handover.asked_by is 'Pseudonymous id of the officer who handed it over.';
comment on column question_handover.asked_at is 'When.';
comment on column question_handover.state is 'Open, decided, or taken back by the desk.';
comment on column question_handover.answer_sealed is 'The ministry''s answer, sealed.';
comment on column question_handover.ended_by is 'Pseudonymous id of who decided or took it back.';
comment on column question_handover.ended_at is 'When.';

create table question_event (
  id bigint generated always as identity primary key,
  reference text not null references question,
  at timestamptz not null,
  actor text not null,
  side text not null check (side in ('SENDER', 'DESK', 'MINISTRY', 'SYSTEM')),
  action text not null,
  from_state text,
  to_state text,
  why text
);
create index on question_event (reference, id);
comment on table question_event is 'Every step of a question: who, when, from, to, why. Rows are only added.';
comment on column question_event.id is 'Order of the steps; pages carry the last one their reader saw.';
comment on column question_event.reference is 'The question.';
comment on column question_event.at is 'When.';
comment on column question_event.actor is 'Pseudonymous id of who did it.';
comment on column question_event.side is 'For whom the actor acted.';
comment on column question_event.action is 'What was done.';
comment on column question_event.from_state is 'State before, or the owner before; null when it began.';
comment on column question_event.to_state is 'State after, or the owner after.';
comment on column question_event.why is 'Code of the reason, or a reference; never free text.';

create view helpdesk_agency_view as
select g.number, v.name, v.name_en, v.status, v.email, v.contact_languages
from guarantor g join guarantor_version v on v.guarantor_id = g.id and v.replaced_in is null;
comment on view helpdesk_agency_view is 'Agencies as the register names them now, for the desk''s questions.';

create view helpdesk_officer_view as
select 'staff:' || a.id::text as officer, a.name, a.state = 'ACTIVE' and exists (
  select from staff_account_role r where r.account_id = a.id and r.role = 'REGISTRY') as desk
from staff_account a;
comment on view helpdesk_officer_view is 'Names of staff by the id under which they stand in a case, and who works at the registry desk.';

create view helpdesk_contact_view as
select g.number, lower(c.mailbox) as mailbox, c.mail_language as language
from guarantor_contact c join guarantor g on g.id = c.guarantor_id where c.state <> 'ENDED';
comment on view helpdesk_contact_view is 'Mailboxes by which the desk knows the agency that writes.';
