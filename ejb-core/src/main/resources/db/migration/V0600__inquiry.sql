-- The case: what a patient sends, what the desk asks, what happened.
create table inquiry_draft (
  reference text primary key check (reference ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$'),
  token_hash bytea not null unique,
  language text not null,
  answers_sealed bytea,
  step text not null,
  started_at timestamptz not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null,
  submitted_at timestamptz
);
comment on table inquiry_draft is 'Inquiries that are being written. The reference becomes that of the inquiry, so sending twice makes one inquiry.';
comment on column inquiry_draft.reference is 'Reference that the inquiry will have.';
comment on column inquiry_draft.token_hash is 'SHA-256 of the secret that the writer''s browser holds.';
comment on column inquiry_draft.language is 'BCP 47 tag of the writer''s language.';
comment on column inquiry_draft.answers_sealed is 'What was written so far, sealed under the case key.';
comment on column inquiry_draft.step is 'The page the writer goes on with.';
comment on column inquiry_draft.started_at is 'When it was begun.';
comment on column inquiry_draft.updated_at is 'When it was last saved.';
comment on column inquiry_draft.expires_at is 'After this a draft that was not sent can no longer be opened.';
comment on column inquiry_draft.submitted_at is 'When it was sent; null while it is a draft.';

create table inquiry_draft_file (
  file_id uuid primary key,
  draft_reference text not null references inquiry_draft,
  added_at timestamptz not null
);
create index on inquiry_draft_file (draft_reference);
comment on table inquiry_draft_file is 'Files attached to a draft; they pass to the inquiry when it is sent.';
comment on column inquiry_draft_file.file_id is 'Id of the stored file.';
comment on column inquiry_draft_file.draft_reference is 'The draft.';
comment on column inquiry_draft_file.added_at is 'When it was added.';

create table inquiry (
  reference text primary key check (reference ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$'),
  kind text not null check (kind in ('TREATMENT', 'SECOND_OPINION', 'CHECKUP', 'QUESTION')),
  asked_by text not null check (asked_by in ('SELF', 'FAMILY', 'DOCTOR')),
  language text not null,
  residence text not null check (residence ~ '^[A-Z]{2}$'),
  birth_year integer not null check (birth_year between 1900 and 2100),
  sex text not null check (sex in ('FEMALE', 'MALE', 'OTHER')),
  specialty text,
  person_sealed bytea not null,
  medical_sealed bytea not null,
  wanted_time text not null check (wanted_time in ('SOON', 'WITHIN_3_MONTHS', 'WITHIN_6_MONTHS', 'LATER')),
  budget_jpy bigint check (budget_jpy > 0),
  companions integer not null check (companions between 0 and 20),
  received_at timestamptz not null,
  state text not null check (state in ('RECEIVED', 'CHECKED', 'ACCEPTED', 'CLOSED', 'WITHDRAWN')),
  state_at timestamptz not null,
  owner text,
  desk_due_on date not null,
  accepted_request text,
  close_reason text,
  version bigint not null,
  check ((state = 'ACCEPTED') <= (accepted_request is not null)),
  check ((state in ('CLOSED', 'WITHDRAWN')) = (close_reason is not null))
);
create index on inquiry (state, desk_due_on);
create index on inquiry (received_at);
comment on table inquiry is 'One case, from the first message to the follow-up. Stage and whose turn it is are derived (inquiry_standing_view).';
comment on column inquiry.reference is 'Public reference, 80 random bits.';
comment on column inquiry.kind is 'Treatment, second opinion, check-up or a question.';
comment on column inquiry.asked_by is 'Who writes: the patient, the family or a doctor.';
comment on column inquiry.language is 'BCP 47 tag of the language in which the sender is written to.';
comment on column inquiry.residence is 'Country of residence, ISO 3166-1 alpha-2.';
comment on column inquiry.birth_year is 'Year of birth of the patient.';
comment on column inquiry.sex is 'Sex of the patient as stated.';
comment on column inquiry.specialty is 'Code of the specialty the sender or the desk chose; null when unknown.';
comment on column inquiry.person_sealed is 'Name and mailbox, sealed under the case key.';
comment on column inquiry.medical_sealed is 'Medical free text and wishes, sealed under the case key.';
comment on column inquiry.wanted_time is 'When the patient wants to come.';
comment on column inquiry.budget_jpy is 'Budget in yen as stated; null when none was named.';
comment on column inquiry.companions is 'How many people will accompany the patient.';
comment on column inquiry.received_at is 'When the inquiry arrived.';
comment on column inquiry.state is 'What a person has decided; everything else is derived.';
comment on column inquiry.state_at is 'When the state last changed.';
comment on column inquiry.owner is 'Pseudonymous id of the desk officer who looks after the case; null when nobody does.';
comment on column inquiry.desk_due_on is 'Day (Asia/Tokyo) by which the desk acts when it is its turn.';
comment on column inquiry.accepted_request is 'Reference of the acceptance request whose quotation the patient accepted.';
comment on column inquiry.close_reason is 'Code of the reason for the end; null while open.';
comment on column inquiry.version is 'Counter for optimistic locking.';

create table inquiry_hospital_wish (
  reference text not null references inquiry,
  hospital_slug text not null,
  position integer not null,
  primary key (reference, hospital_slug)
);
comment on table inquiry_hospital_wish is 'Hospitals that the sender asked for; none means that the desk proposes.';
comment on column inquiry_hospital_wish.reference is 'The inquiry.';
comment on column inquiry_hospital_wish.hospital_slug is 'The hospital''s public name in addresses.';
comment on column inquiry_hospital_wish.position is 'Order in which they were chosen, from 1.';

create table inquiry_consent (
  reference text not null references inquiry,
  purpose text not null check (purpose in ('CARE', 'SENSITIVE', 'ABROAD')),
  text_version text not null,
  language text not null,
  given_at timestamptz not null,
  primary key (reference, purpose, text_version)
);
comment on table inquiry_consent is 'Consents with the version of the text that was shown.';
comment on column inquiry_consent.reference is 'The inquiry.';
comment on column inquiry_consent.purpose is 'Handling for care, sensitive data, or transfer across borders.';
comment on column inquiry_consent.text_version is 'Version of the consent text.';
comment on column inquiry_consent.language is 'Language in which the text was shown.';
comment on column inquiry_consent.given_at is 'When consent was given.';

create table inquiry_event (
  id bigint generated always as identity primary key,
  reference text not null references inquiry,
  at timestamptz not null,
  actor text not null,
  side text not null check (side in ('PATIENT', 'DESK', 'HOSPITAL', 'SYSTEM')),
  part text not null check (part in ('INQUIRY', 'DEFICIENCY', 'REQUEST', 'MESSAGE', 'CHECK', 'OWNER')),
  part_reference text,
  action text not null,
  from_state text,
  to_state text,
  why text
);
create index on inquiry_event (reference, id);
comment on table inquiry_event is 'Every step of a case: who, when, from, to, why. Rows are only added.';
comment on column inquiry_event.id is 'Order of the steps; pages carry the last one their reader saw.';
comment on column inquiry_event.reference is 'The inquiry.';
comment on column inquiry_event.at is 'When.';
comment on column inquiry_event.actor is 'Pseudonymous id of who did it.';
comment on column inquiry_event.side is 'For whom the actor acted.';
comment on column inquiry_event.part is 'Which part of the case changed.';
comment on column inquiry_event.part_reference is 'Which deficiency, request or message; null for the case itself.';
comment on column inquiry_event.action is 'What was done.';
comment on column inquiry_event.from_state is 'State before; null when it began or when nothing has a state.';
comment on column inquiry_event.to_state is 'State after.';
comment on column inquiry_event.why is 'Code of the reason; never free text.';

create table inquiry_deficiency (
  id bigint generated always as identity primary key,
  reference text not null references inquiry,
  item text not null,
  text_sealed bytea not null,
  due_on date not null,
  state text not null check (state in ('ASKED', 'ANSWERED', 'SETTLED', 'WAIVED')),
  asked_at timestamptz not null,
  asked_by text not null,
  answer_sealed bytea,
  answered_at timestamptz,
  version bigint not null
);
create index on inquiry_deficiency (reference);
comment on table inquiry_deficiency is 'One thing that is missing or unusable, with its request to the sender.';
comment on column inquiry_deficiency.id is 'Number.';
comment on column inquiry_deficiency.reference is 'The inquiry.';
comment on column inquiry_deficiency.item is 'Code of the check item that is not met.';
comment on column inquiry_deficiency.text_sealed is 'What the sender is asked, in the sender''s language, sealed.';
comment on column inquiry_deficiency.due_on is 'Day (Asia/Tokyo) by which an answer is asked for.';
comment on column inquiry_deficiency.state is 'Asked, answered, settled or waived.';
comment on column inquiry_deficiency.asked_at is 'When it was (last) asked.';
comment on column inquiry_deficiency.asked_by is 'Pseudonymous id of the officer who asked.';
comment on column inquiry_deficiency.answer_sealed is 'The sender''s answer, sealed.';
comment on column inquiry_deficiency.answered_at is 'When it was answered.';
comment on column inquiry_deficiency.version is 'Counter for optimistic locking.';

create table inquiry_attachment (
  file_id uuid primary key,
  reference text not null references inquiry,
  deficiency_id bigint references inquiry_deficiency,
  added_at timestamptz not null
);
create index on inquiry_attachment (reference);
comment on table inquiry_attachment is 'Files of a case.';
comment on column inquiry_attachment.file_id is 'Id of the stored file.';
comment on column inquiry_attachment.reference is 'The inquiry.';
comment on column inquiry_attachment.deficiency_id is 'The deficiency that it answers; null when it came with the inquiry.';
comment on column inquiry_attachment.added_at is 'When it was added.';

create table inquiry_message (
  id bigint generated always as identity primary key,
  reference text not null references inquiry,
  side text not null check (side in ('PATIENT', 'DESK')),
  author text not null,
  at timestamptz not null,
  language text not null,
  text_sealed bytea not null
);
create index on inquiry_message (reference);
comment on table inquiry_message is 'What the sender and the desk wrote to each other.';
comment on column inquiry_message.id is 'Number.';
comment on column inquiry_message.reference is 'The inquiry.';
comment on column inquiry_message.side is 'Who wrote.';
comment on column inquiry_message.author is 'Pseudonymous id of the author.';
comment on column inquiry_message.at is 'When.';
comment on column inquiry_message.language is 'BCP 47 tag of the language it is written in.';
comment on column inquiry_message.text_sealed is 'The text, sealed under the case key.';

create table inquiry_check_item (
  kind text not null,
  code text not null,
  position integer not null,
  primary key (kind, code)
);
comment on table inquiry_check_item is 'Checklist for each kind of inquiry; staff may change it.';
comment on column inquiry_check_item.kind is 'Kind of inquiry.';
comment on column inquiry_check_item.code is 'Stable code of the item.';
comment on column inquiry_check_item.position is 'Order in the list.';

create table inquiry_check_item_text (
  code text not null,
  language text not null,
  label text not null,
  request text not null,
  primary key (code, language)
);
comment on table inquiry_check_item_text is 'Texts of the check items.';
comment on column inquiry_check_item_text.code is 'The item.';
comment on column inquiry_check_item_text.language is 'BCP 47 tag.';
comment on column inquiry_check_item_text.label is 'What is checked, for the desk.';
comment on column inquiry_check_item_text.request is 'Proposed words with which the sender is asked for it.';

create table inquiry_check (
  reference text not null references inquiry,
  item text not null,
  result text not null check (result in ('OK', 'MISSING', 'NOT_NEEDED')),
  checked_by text not null,
  checked_at timestamptz not null,
  primary key (reference, item)
);
comment on table inquiry_check is 'Result of the quality check of an inquiry, item by item.';
comment on column inquiry_check.reference is 'The inquiry.';
comment on column inquiry_check.item is 'Code of the check item.';
comment on column inquiry_check.result is 'Met, missing, or not needed here.';
comment on column inquiry_check.checked_by is 'Pseudonymous id of the officer.';
comment on column inquiry_check.checked_at is 'When.';
