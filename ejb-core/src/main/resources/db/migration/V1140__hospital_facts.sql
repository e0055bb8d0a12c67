-- Rooms, doctors and equipment as hospitals state them; each section of an entry with its source and date of statement.
alter table directory_term drop constraint directory_term_kind_check;
alter table directory_term add constraint directory_term_kind_check check (kind in
  ('region', 'prefecture', 'specialty', 'treatment', 'language', 'accreditation', 'payment', 'care', 'price-part', 'room', 'equipment'));

insert into directory_term (kind, code, sort) values
  ('room', 'shared', 10), ('room', 'twin', 20), ('room', 'single', 30), ('room', 'single-bath', 40), ('room', 'suite', 50),
  ('equipment', 'ct', 10), ('equipment', 'mri-15t', 20), ('equipment', 'mri-3t', 30), ('equipment', 'pet-ct', 40),
  ('equipment', 'mammography', 50), ('equipment', 'endoscopy', 60), ('equipment', 'angiography', 70), ('equipment', 'hybrid-theatre', 80),
  ('equipment', 'surgical-robot', 90), ('equipment', 'linac', 100), ('equipment', 'particle', 110), ('equipment', 'dialysis', 120);
insert into directory_term_text (kind, code, language, name) values
  ('room', 'shared', 'en', 'Shared room (three beds or more)'), ('room', 'shared', 'ja', '多床室（3床以上）'),
  ('room', 'twin', 'en', 'Room with two beds'), ('room', 'twin', 'ja', '2人部屋'),
  ('room', 'single', 'en', 'Single room'), ('room', 'single', 'ja', '個室'),
  ('room', 'single-bath', 'en', 'Single room with bathroom'), ('room', 'single-bath', 'ja', '個室（浴室付き）'),
  ('room', 'suite', 'en', 'Room with space for family'), ('room', 'suite', 'ja', '特別室（家族の付添い可）'),
  ('equipment', 'ct', 'en', 'CT scanner'), ('equipment', 'ct', 'ja', 'CT'),
  ('equipment', 'mri-15t', 'en', 'MRI 1.5 tesla'), ('equipment', 'mri-15t', 'ja', 'MRI（1.5テスラ）'),
  ('equipment', 'mri-3t', 'en', 'MRI 3 tesla'), ('equipment', 'mri-3t', 'ja', 'MRI（3テスラ）'),
  ('equipment', 'pet-ct', 'en', 'PET-CT'), ('equipment', 'pet-ct', 'ja', 'PET-CT'),
  ('equipment', 'mammography', 'en', 'Mammography'), ('equipment', 'mammography', 'ja', 'マンモグラフィ'),
  ('equipment', 'endoscopy', 'en', 'Endoscopy room'), ('equipment', 'endoscopy', 'ja', '内視鏡室'),
  ('equipment', 'angiography', 'en', 'Angiography system'), ('equipment', 'angiography', 'ja', '血管造影装置'),
  ('equipment', 'hybrid-theatre', 'en', 'Hybrid operating theatre'), ('equipment', 'hybrid-theatre', 'ja', 'ハイブリッド手術室'),
  ('equipment', 'surgical-robot', 'en', 'Surgical robot'), ('equipment', 'surgical-robot', 'ja', '手術支援ロボット'),
  ('equipment', 'linac', 'en', 'Linear accelerator (radiotherapy)'), ('equipment', 'linac', 'ja', 'リニアック（放射線治療装置）'),
  ('equipment', 'particle', 'en', 'Particle therapy'), ('equipment', 'particle', 'ja', '粒子線治療装置'),
  ('equipment', 'dialysis', 'en', 'Dialysis chair'), ('equipment', 'dialysis', 'ja', '透析ベッド');

create table hospital_room (
  hospital_id bigint not null references hospital on delete cascade,
  kind text not null,
  term_kind text not null generated always as ('room') stored,
  charge_low integer check (charge_low >= 0),
  charge_high integer check (charge_high >= 0),
  source text not null,
  stated_on date not null,
  primary key (hospital_id, kind),
  check ((charge_low is null) = (charge_high is null) and charge_low <= charge_high),
  foreign key (term_kind, kind) references directory_term (kind, code)
);
comment on table hospital_room is 'Kinds of rooms for patients who stay.';
comment on column hospital_room.hospital_id is 'The hospital.';
comment on column hospital_room.kind is 'Kind of room.';
comment on column hospital_room.term_kind is 'Constant; ties the code to its kind in the vocabulary.';
comment on column hospital_room.charge_low is 'Lower end of the charge for the room for a night in JPY, tax included; 0 for none, null when not stated.';
comment on column hospital_room.charge_high is 'Upper end of it in JPY.';
comment on column hospital_room.source is 'Who stated it.';
comment on column hospital_room.stated_on is 'When it was stated.';

create table hospital_doctors (
  hospital_id bigint not null references hospital on delete cascade,
  specialty text not null,
  specialty_kind text not null generated always as ('specialty') stored,
  doctors integer not null check (doctors between 0 and 2000),
  specialists integer not null check (specialists between 0 and doctors),
  source text not null,
  stated_on date not null,
  primary key (hospital_id, specialty),
  foreign key (specialty_kind, specialty) references directory_term (kind, code)
);
comment on table hospital_doctors is 'Doctors of the departments, as the hospital states them.';
comment on column hospital_doctors.hospital_id is 'The hospital.';
comment on column hospital_doctors.specialty is 'Department.';
comment on column hospital_doctors.specialty_kind is 'Constant; ties the code to its kind in the vocabulary.';
comment on column hospital_doctors.doctors is 'Doctors employed full time.';
comment on column hospital_doctors.specialists is 'Those of them certified by the specialty''s board.';
comment on column hospital_doctors.source is 'Who stated it.';
comment on column hospital_doctors.stated_on is 'When it was stated.';

create table hospital_equipment (
  hospital_id bigint not null references hospital on delete cascade,
  kind text not null,
  term_kind text not null generated always as ('equipment') stored,
  number integer not null check (number between 1 and 500),
  source text not null,
  stated_on date not null,
  primary key (hospital_id, kind),
  foreign key (term_kind, kind) references directory_term (kind, code)
);
comment on table hospital_equipment is 'Equipment, as the hospital states it.';
comment on column hospital_equipment.hospital_id is 'The hospital.';
comment on column hospital_equipment.kind is 'Kind of equipment.';
comment on column hospital_equipment.term_kind is 'Constant; ties the code to its kind in the vocabulary.';
comment on column hospital_equipment.number is 'How many.';
comment on column hospital_equipment.source is 'Who stated it.';
comment on column hospital_equipment.stated_on is 'When it was stated.';

alter table hospital_feature add column source text, add column stated_on date;
update hospital_feature f set source = h.source, stated_on = h.stated_on from hospital h where h.id = f.hospital_id;
alter table hospital_feature alter column source set not null, alter column stated_on set not null;
comment on column hospital_feature.source is 'Who stated it.';
comment on column hospital_feature.stated_on is 'When it was stated.';

create table hospital_statement (
  hospital_id bigint not null references hospital on delete cascade,
  section text not null check (section in ('BASIC', 'ACCREDITATIONS', 'LANGUAGES', 'TREATMENTS', 'PRICES', 'STAY', 'STAFF')),
  source text not null,
  stated_on date not null,
  primary key (hospital_id, section)
);
create index on hospital_statement (stated_on);
comment on table hospital_statement is 'Who last stated each section of an entry as a whole, and when; also when a section is empty.';
comment on column hospital_statement.hospital_id is 'The hospital.';
comment on column hospital_statement.section is 'Section of the entry.';
comment on column hospital_statement.source is 'Who stated it.';
comment on column hospital_statement.stated_on is 'Day in Japan on which it was stated or confirmed.';
insert into hospital_statement (hospital_id, section, source, stated_on)
select h.id, s.section, h.source, h.stated_on from hospital h
cross join unnest(array['BASIC', 'ACCREDITATIONS', 'LANGUAGES', 'TREATMENTS', 'PRICES', 'STAY', 'STAFF']) as s(section);

create table hospital_age_rule (
  valid_from date primary key,
  months integer not null check (months between 1 and 60),
  decided_at timestamptz not null,
  decided_by text not null
);
comment on table hospital_age_rule is 'From which age on a statement of a hospital is called old: the newest rule not after the day governs.';
comment on column hospital_age_rule.valid_from is 'First day (Asia/Tokyo) on which it governs.';
comment on column hospital_age_rule.months is 'Months after which a statement is old.';
comment on column hospital_age_rule.decided_at is 'When it was set.';
comment on column hospital_age_rule.decided_by is 'Pseudonymous id of who set it.';
insert into hospital_age_rule (valid_from, months, decided_at, decided_by) values ('2026-01-01', 12, now(), 'system:shipped');

do $$
declare name text;
begin
  foreach name in array array['hospital_room', 'hospital_doctors', 'hospital_equipment', 'hospital_statement', 'hospital_age_rule']
  loop
    execute format('create trigger %I after insert or update or delete or truncate on %I for each statement execute function directory_changed()',
      name || '_changed', name);
  end loop;
end $$;
