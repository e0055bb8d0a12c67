create table agency_change (
  id bigint generated always as identity primary key,
  guarantor_id bigint not null references guarantor,
  kind text not null check (kind in ('REGISTER', 'CONTACT_ADD', 'CONTACT_CHANGE', 'CONTACT_END')),
  contact_id bigint references guarantor_contact,
  old_sealed bytea not null,
  new_sealed bytea not null,
  note_sealed bytea,
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
  proposed_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  reason_sealed bytea,
  constraint agency_change_names_its_contact check ((kind in ('CONTACT_CHANGE', 'CONTACT_END')) = (contact_id is not null)),
  constraint agency_change_decided_by_somebody check ((state = 'PROPOSED') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint agency_change_refused_with_reason check (state <> 'REFUSED' or reason_sealed is not null)
);
create index agency_change_by_agency on agency_change (guarantor_id, id);
create index agency_change_open on agency_change (proposed_at) where state = 'PROPOSED';
create unique index agency_change_one_open on agency_change (guarantor_id, kind, coalesce(contact_id, 0)) where state = 'PROPOSED' and kind <> 'CONTACT_ADD';
comment on table agency_change is 'Change notices of agencies: proposals until the desk accepts or refuses them.';
comment on column agency_change.id is 'In order of time.';
comment on column agency_change.guarantor_id is 'The agency.';
comment on column agency_change.kind is 'What the notice is about: the entry on the register, or a contact to be added, changed or ended.';
comment on column agency_change.contact_id is 'The contact to be changed or ended.';
comment on column agency_change.old_sealed is 'The fields as they were when it was proposed, as name=value pairs, sealed under the key of the agency.';
comment on column agency_change.new_sealed is 'The fields as they shall be, likewise.';
comment on column agency_change.note_sealed is 'What the agency wrote about it, sealed; null when nothing.';
comment on column agency_change.state is 'PROPOSED, ACCEPTED (taken over), REFUSED, WITHDRAWN (by the agency).';
comment on column agency_change.proposed_at is 'When the agency sent it.';
comment on column agency_change.decided_at is 'When it was accepted, refused or withdrawn.';
comment on column agency_change.decided_by is 'Who did.';
comment on column agency_change.reason_sealed is 'Why it was refused, sealed.';
