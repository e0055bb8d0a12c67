-- Requests to hospitals, their decisions and quotations.
create table acceptance_reason (
  code text primary key,
  position integer not null,
  active boolean not null
);
comment on table acceptance_reason is 'Reasons for which a hospital may decline; staff may add some and retire others.';
comment on column acceptance_reason.code is 'Stable code.';
comment on column acceptance_reason.position is 'Order in lists.';
comment on column acceptance_reason.active is 'Offered to hospitals?';

create table acceptance_reason_text (
  code text not null references acceptance_reason,
  language text not null,
  label text not null,
  explanation text not null,
  primary key (code, language)
);
comment on table acceptance_reason_text is 'Texts of the reasons.';
comment on column acceptance_reason_text.code is 'The reason.';
comment on column acceptance_reason_text.language is 'BCP 47 tag.';
comment on column acceptance_reason_text.label is 'The reason in a few words.';
comment on column acceptance_reason_text.explanation is 'What it means for the patient, in kind and plain words.';

create table acceptance_request (
  reference text primary key check (reference ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$'),
  inquiry_reference text not null references inquiry,
  hospital_slug text not null,
  mailbox text not null,
  mail_language text not null,
  state text not null check (state in ('SENT', 'NEEDS_MORE', 'ACCEPTED', 'DECLINED', 'ONWARD', 'WITHDRAWN', 'SELECTED', 'NOT_SELECTED')),
  sent_at timestamptz not null,
  sent_by text not null,
  due_on date not null,
  note_sealed bytea,
  reminded_at timestamptz,
  answered_at timestamptz,
  reason_code text references acceptance_reason,
  answer_sealed bytea,
  version bigint not null,
  check ((state = 'DECLINED') <= (reason_code is not null))
);
create index on acceptance_request (inquiry_reference);
create unique index acceptance_request_once on acceptance_request (inquiry_reference, hospital_slug) where state <> 'WITHDRAWN';
create unique index acceptance_request_one_selected on acceptance_request (inquiry_reference) where state = 'SELECTED';
comment on table acceptance_request is 'The question to one candidate hospital whether it accepts the patient, and its answer.';
comment on column acceptance_request.reference is 'Public reference, 80 random bits; what the hospital''s link is for.';
comment on column acceptance_request.inquiry_reference is 'The inquiry.';
comment on column acceptance_request.hospital_slug is 'The hospital.';
comment on column acceptance_request.mailbox is 'Mailbox of the hospital''s international department, as it was when the request was sent.';
comment on column acceptance_request.mail_language is 'Language in which the hospital is written to.';
comment on column acceptance_request.state is 'Where the request stands.';
comment on column acceptance_request.sent_at is 'When it was sent.';
comment on column acceptance_request.sent_by is 'Pseudonymous id of the officer.';
comment on column acceptance_request.due_on is 'Day (Asia/Tokyo) by which an answer is asked for.';
comment on column acceptance_request.note_sealed is 'Words of the desk to the hospital, sealed under the case key.';
comment on column acceptance_request.reminded_at is 'When the hospital was last reminded.';
comment on column acceptance_request.answered_at is 'When the hospital last answered.';
comment on column acceptance_request.reason_code is 'Why the hospital declined.';
comment on column acceptance_request.answer_sealed is 'Words of the hospital, sealed under the case key.';
comment on column acceptance_request.version is 'Counter for optimistic locking.';

create table acceptance_quotation (
  request_reference text primary key references acceptance_request,
  valid_until date not null,
  texts_sealed bytea not null,
  low_jpy bigint not null check (low_jpy >= 0),
  high_jpy bigint not null check (high_jpy >= low_jpy),
  made_at timestamptz not null
);
comment on table acceptance_quotation is 'The quotation of a hospital that accepts, in yen.';
comment on column acceptance_quotation.request_reference is 'The request that it answers.';
comment on column acceptance_quotation.valid_until is 'Last day (Asia/Tokyo) on which the patient can accept it.';
comment on column acceptance_quotation.texts_sealed is 'Names of the lines, what is not included, terms of payment; sealed under the case key.';
comment on column acceptance_quotation.low_jpy is 'Sum of the lower ends of the lines.';
comment on column acceptance_quotation.high_jpy is 'Sum of the upper ends of the lines.';
comment on column acceptance_quotation.made_at is 'When the hospital sent it.';

create table acceptance_quotation_line (
  request_reference text not null references acceptance_quotation,
  position integer not null check (position between 1 and 40),
  category text not null check (category in ('PROCEDURE', 'DOCTOR', 'INPATIENT', 'OUTPATIENT', 'TESTS', 'MEDICINES', 'INTERPRETER', 'COMPANION', 'LODGING', 'TRANSPORT', 'OTHER')),
  low_jpy bigint not null check (low_jpy >= 0),
  high_jpy bigint not null check (high_jpy >= low_jpy),
  primary key (request_reference, position)
);
comment on table acceptance_quotation_line is 'Lines of a quotation, each a range in yen.';
comment on column acceptance_quotation_line.request_reference is 'The quotation.';
comment on column acceptance_quotation_line.position is 'Order, from 1.';
comment on column acceptance_quotation_line.category is 'What kind of cost.';
comment on column acceptance_quotation_line.low_jpy is 'Lower end in yen.';
comment on column acceptance_quotation_line.high_jpy is 'Upper end in yen.';

insert into acceptance_reason (code, position, active) values
('NOT_TREATED_HERE', 1, true), ('NO_CAPACITY', 2, true), ('MEDICAL_RISK', 3, true), ('TREATABLE_AT_HOME', 4, true),
('NO_LANGUAGE_SUPPORT', 5, true), ('TOO_LATE', 6, true), ('OTHER', 9, true);
insert into acceptance_reason_text (code, language, label, explanation) values
('NOT_TREATED_HERE', 'en', 'This hospital does not offer the treatment', 'The hospital does not do this treatment or examination. It says nothing about your chances elsewhere.'),
('NOT_TREATED_HERE', 'ja', '当院では実施していない', 'この病院ではこの治療・検査を行っていません。ほかの病院での可能性を示すものではありません。'),
('NO_CAPACITY', 'en', 'No free place in the time you asked for', 'The hospital could treat you, but has no free place in the time you named. At another time the answer may be different.'),
('NO_CAPACITY', 'ja', 'ご希望の時期に受け入れ枠がない', '治療は可能ですが、ご希望の時期に空きがありません。時期が変われば回答が変わることがあります。'),
('MEDICAL_RISK', 'en', 'The journey or the treatment would be too risky now', 'From the papers, the doctors think that the journey or the treatment carries too much risk for you at present. Please speak with your doctor at home.'),
('MEDICAL_RISK', 'ja', '現時点では渡航または治療の危険が大きい', '資料を見る限り、現時点では渡航または治療の危険が大きいと医師が判断しました。主治医とご相談ください。'),
('TREATABLE_AT_HOME', 'en', 'The treatment you can get at home is as good for you', 'The doctors think that travelling would bring you no medical advantage over the treatment where you live.'),
('TREATABLE_AT_HOME', 'ja', '居住地での治療が同等に適切', '居住地での治療と比べ、渡航による医学的な利点はないと医師が判断しました。'),
('NO_LANGUAGE_SUPPORT', 'en', 'No interpreter for your language', 'The hospital cannot offer safe interpretation in your language at present.'),
('NO_LANGUAGE_SUPPORT', 'ja', 'ご希望の言語に対応できない', '現在、ご希望の言語で安全な通訳を用意することができません。'),
('TOO_LATE', 'en', 'The papers are too old to judge', 'The doctors need newer results to judge. With newer papers the same hospital can be asked again.'),
('TOO_LATE', 'ja', '資料が古く判断できない', '判断には新しい検査結果が必要です。新しい資料があれば、同じ病院に再度照会できます。'),
('OTHER', 'en', 'Another reason', 'The hospital gave another reason. You find its own words below if it wrote some.'),
('OTHER', 'ja', 'その他', 'その他の理由です。病院からの説明がある場合は下に表示しています。');
