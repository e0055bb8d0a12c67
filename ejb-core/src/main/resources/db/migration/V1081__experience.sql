-- What patients say of their treatment: scores in a survey, and complaints that are handled to the end.
create table survey (
  reference text not null references inquiry,
  point text not null check (point in ('AFTER_TREATMENT')),
  hospital_slug text not null,
  given_at timestamptz not null,
  primary key (reference, point)
);
comment on table survey is 'A patient''s answers at a fixed point of the journey; structured scores only, shown to the public only in sums.';
comment on column survey.reference is 'The case.';
comment on column survey.point is 'At which point of the journey.';
comment on column survey.hospital_slug is 'The hospital that treated.';
comment on column survey.given_at is 'When it was sent.';
create index on survey (hospital_slug, given_at);

create table survey_score (
  reference text not null,
  point text not null,
  question text not null check (question in ('EXPLANATION', 'LANGUAGE', 'RESPECT', 'PRICE_AS_TOLD', 'AFTERCARE')),
  score smallint not null check (score between 1 and 5),
  primary key (reference, point, question),
  foreign key (reference, point) references survey on delete cascade
);
comment on table survey_score is 'One score of a survey.';
comment on column survey_score.reference is 'The case.';
comment on column survey_score.point is 'The survey.';
comment on column survey_score.question is 'What was asked.';
comment on column survey_score.score is '1 very poor to 5 very good.';

create table complaint (
  reference text primary key check (reference ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$'),
  inquiry_reference text not null references inquiry,
  hospital_slug text not null,
  subject text not null check (subject in ('CARE', 'EXPLANATION', 'LANGUAGE', 'PRICE', 'WAITING', 'PRIVACY', 'OTHER')),
  text_sealed bytea not null,
  state text not null check (state in ('RECEIVED', 'IN_WORK', 'UPHELD', 'NOT_UPHELD', 'TAKEN_BACK')),
  received_at timestamptz not null,
  due_on date not null,
  owner text,
  answer_sealed bytea,
  ended_at timestamptz,
  version bigint not null default 0,
  check ((state in ('UPHELD', 'NOT_UPHELD')) = (answer_sealed is not null)),
  check ((state in ('UPHELD', 'NOT_UPHELD', 'TAKEN_BACK')) = (ended_at is not null))
);
comment on table complaint is 'A patient''s complaint about a hospital that treats or treated.';
comment on column complaint.reference is 'Public reference; not guessable.';
comment on column complaint.inquiry_reference is 'The case.';
comment on column complaint.hospital_slug is 'The hospital it is about.';
comment on column complaint.subject is 'What it is about.';
comment on column complaint.text_sealed is 'The patient''s words, sealed with the case''s key.';
comment on column complaint.state is 'RECEIVED, IN_WORK; UPHELD and NOT_UPHELD are answered; TAKEN_BACK by the patient.';
comment on column complaint.received_at is 'When it came.';
comment on column complaint.due_on is 'Day (Asia/Tokyo) by which it is answered: 20 working days.';
comment on column complaint.owner is 'Officer who looks after it.';
comment on column complaint.answer_sealed is 'The answer to the patient, sealed with the case''s key.';
comment on column complaint.ended_at is 'When it was answered or taken back.';
comment on column complaint.version is 'Counts changes, so that two officers do not write over each other.';
create index on complaint (hospital_slug, received_at);
create index on complaint (inquiry_reference);
create index on complaint (due_on) where ended_at is null;

create table complaint_event (
  id bigint generated always as identity primary key,
  reference text not null references complaint,
  at timestamptz not null,
  actor text not null,
  action text not null,
  from_state text,
  to_state text not null
);
comment on table complaint_event is 'Steps of a complaint.';
comment on column complaint_event.id is 'In the order of the steps.';
comment on column complaint_event.reference is 'The complaint.';
comment on column complaint_event.at is 'When.';
comment on column complaint_event.actor is 'Who (pseudonymous id).';
comment on column complaint_event.action is 'What was done.';
comment on column complaint_event.from_state is 'State before; null for the first step.';
comment on column complaint_event.to_state is 'State after.';
create index on complaint_event (reference, id);

create view experience_treatment_view as
select a.inquiry_reference, a.hospital_slug, b.request_reference is not null as billed
from acceptance_request a left join acceptance_bill b on b.request_reference = a.reference
where a.state = 'SELECTED';
comment on view experience_treatment_view is 'The hospital that treats or treated in a case, and whether the final bill is there.';
