create table case_key (
  case_reference text primary key,
  text_key bytea,
  file_key bytea,
  wrapped_by bigint not null,
  made_at timestamptz not null,
  destroyed_at timestamptz,
  constraint case_key_destroyed_as_a_whole check
    ((destroyed_at is null and text_key is not null and file_key is not null)
      or (destroyed_at is not null and text_key is null and file_key is null))
);
comment on table case_key is 'The data keys of each case, wrapped by the master key set. Without them its files and texts cannot be read.';
comment on column case_key.case_reference is 'The case.';
comment on column case_key.text_key is 'Wrapped key of free texts; empty once destroyed.';
comment on column case_key.file_key is 'Wrapped key of files; empty once destroyed.';
comment on column case_key.wrapped_by is 'Id of the master key that wraps them.';
comment on column case_key.made_at is 'When the keys were made.';
comment on column case_key.destroyed_at is 'When they were destroyed by erasure.';

create table purpose_key (
  purpose text primary key,
  wrapped_key bytea not null,
  wrapped_by bigint not null,
  made_at timestamptz not null
);
comment on table purpose_key is 'Data keys that belong to no case, one for each purpose, such as queued mail.';
comment on column purpose_key.purpose is 'What the key is for.';
comment on column purpose_key.wrapped_key is 'The key, wrapped by the master key set.';
comment on column purpose_key.wrapped_by is 'Id of the master key that wraps it.';
comment on column purpose_key.made_at is 'When the key was made.';

create table key_destruction (
  id uuid primary key,
  case_reference text not null,
  destroyed_at timestamptz not null,
  destroyed_by text not null,
  reason text not null,
  key_digest bytea not null,
  files_removed int not null check (files_removed >= 0)
);
comment on table key_destruction is 'Receipts of erasure: the proof that a case''s keys were destroyed.';
comment on column key_destruction.id is 'Number of the receipt.';
comment on column key_destruction.case_reference is 'The case.';
comment on column key_destruction.destroyed_at is 'When.';
comment on column key_destruction.destroyed_by is 'Pseudonymous identity of who did it.';
comment on column key_destruction.reason is 'Why: request of the person, end of retention.';
comment on column key_destruction.key_digest is 'SHA-256 over the wrapped keys that were destroyed: tells which they were, not what they were.';
comment on column key_destruction.files_removed is 'How many sealed files were removed with them.';
create trigger key_destruction_only_grows before update or delete on key_destruction
  for each row execute function forbid_change();

create table case_file (
  id uuid primary key,
  case_reference text not null references case_key (case_reference),
  name_sealed bytea not null,
  media_type text not null,
  size bigint not null check (size > 0),
  state text not null check (state in ('PENDING', 'CLEAN', 'INFECTED', 'NOT_SCANNED', 'RELEASED')),
  stored_at timestamptz not null,
  stored_by text not null,
  scanned_at timestamptz,
  scan_attempts int not null default 0,
  signature text,
  released_at timestamptz,
  released_by text,
  release_reason text,
  constraint case_file_release_is_whole check
    ((state = 'RELEASED') = (released_at is not null and released_by is not null and release_reason is not null)),
  constraint case_file_infected_names_it check (state <> 'INFECTED' or signature is not null)
);
comment on table case_file is 'Files of cases. The content lies sealed on disk under the same id.';
comment on column case_file.id is 'Identity; not guessable.';
comment on column case_file.case_reference is 'The case whose key seals the file.';
comment on column case_file.name_sealed is 'Name the sender gave, sealed with the case''s key of texts.';
comment on column case_file.media_type is 'Type detected from the content.';
comment on column case_file.size is 'Bytes of the plain content.';
comment on column case_file.state is 'PENDING waits for the scanner, CLEAN, INFECTED, NOT_SCANNED (no scanner configured), RELEASED by a person.';
comment on column case_file.stored_at is 'When it was taken in.';
comment on column case_file.stored_by is 'Pseudonymous identity of the sender.';
comment on column case_file.scanned_at is 'When the scanner last answered.';
comment on column case_file.scan_attempts is 'How often the scanner could not be asked.';
comment on column case_file.signature is 'Name of the malware that was found.';
comment on column case_file.released_at is 'When a security officer released it unscanned.';
comment on column case_file.released_by is 'Pseudonymous identity of that officer.';
comment on column case_file.release_reason is 'The officer''s reason.';
create index case_file_by_case on case_file (case_reference, stored_at);
create index case_file_waiting on case_file (stored_at) where state in ('PENDING', 'NOT_SCANNED', 'INFECTED');

create table malware_finding (
  id uuid primary key,
  found_at timestamptz not null,
  case_reference text not null,
  sent_by text not null,
  signature text not null,
  media_type text not null,
  size bigint not null,
  digest bytea not null,
  stage text not null check (stage in ('INTAKE', 'LATER'))
);
comment on table malware_finding is 'Malware that somebody sent: what the security officer is told. The content itself is not kept when refused at intake.';
comment on column malware_finding.id is 'Identity.';
comment on column malware_finding.found_at is 'When the scanner found it.';
comment on column malware_finding.case_reference is 'The case it was sent to.';
comment on column malware_finding.sent_by is 'Pseudonymous identity of the sender.';
comment on column malware_finding.signature is 'Name of the malware, as the scanner says.';
comment on column malware_finding.media_type is 'Type detected from the content.';
comment on column malware_finding.size is 'Bytes.';
comment on column malware_finding.digest is 'SHA-256 of the plain content.';
comment on column malware_finding.stage is 'INTAKE: refused; LATER: found in a file that had waited.';
