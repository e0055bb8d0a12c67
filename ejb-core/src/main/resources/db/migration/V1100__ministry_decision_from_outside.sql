-- A decision that came by letter or telephone is put on record by the desk, with who said it and how it came.
alter table ministry_decision add column way text not null default 'SCREEN'
  check (way in ('SCREEN', 'LETTER', 'MAIL', 'TELEPHONE', 'MEETING'));
alter table ministry_decision add column decided_by_sealed bytea;
alter table ministry_decision add column file_id uuid;
alter table ministry_decision add constraint ministry_decision_says_who check ((way = 'SCREEN') = (decided_by_sealed is null));
alter table ministry_decision add constraint ministry_decision_file_from_outside check (way <> 'SCREEN' or file_id is null);
comment on column ministry_decision.way is 'SCREEN: recorded by the ministry''s officer; LETTER, MAIL, TELEPHONE, MEETING: recorded by the desk, as it came.';
comment on column ministry_decision.decided_by_sealed is 'Who at the ministry said it, when the desk recorded it; sealed, for it names a person.';
comment on column ministry_decision.file_id is 'The letter itself, when the desk attached it.';
comment on column ministry_decision.recorded_by is 'Who recorded it (pseudonymous id): the ministry''s officer, or the desk''s for what came another way.';
