create table access_record (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  roles text not null,
  use_case text not null,
  subject text,
  outcome text not null check (outcome in ('DONE', 'REFUSED')),
  address text,
  written_in xid8 not null default pg_current_xact_id()
);
comment on table access_record is 'Record of access: who did or was refused what, on whose data. Rows are only ever added; access_seal chains them.';
comment on column access_record.id is 'Order of writing; has gaps where a transaction rolled back.';
comment on column access_record.at is 'When the use case ended.';
comment on column access_record.actor is 'Pseudonymous identity of who acted, such as staff:12 or patient:<reference>.';
comment on column access_record.roles is 'Roles the actor had, sorted, separated by commas.';
comment on column access_record.use_case is 'The use case, as Class.method.';
comment on column access_record.subject is 'Whose data: a case reference, a guarantor number; empty when nobody''s in particular.';
comment on column access_record.outcome is 'DONE, or REFUSED for lack of the right.';
comment on column access_record.address is 'Network address of the caller; empty for the platform''s own jobs.';
comment on column access_record.written_in is 'Transaction that wrote the row: the sealer leaves rows alone while older transactions are open.';
create index access_record_by_subject on access_record (subject, id);
create index access_record_by_actor on access_record (actor, id);
create index access_record_by_time on access_record (at, id);

create table access_seal (
  position bigint primary key check (position > 0),
  record_id bigint not null unique references access_record (id),
  hash bytea not null check (length(hash) = 32)
);
comment on table access_seal is 'The hash chain over the record of access. The newest hash is also kept in a file outside the database.';
comment on column access_seal.position is 'Place in the chain, from 1 without a gap.';
comment on column access_seal.record_id is 'The sealed row.';
comment on column access_seal.hash is 'SHA-256 over the row''s content and the hash before it.';

create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only ever added', tg_table_name using errcode = 'insufficient_privilege';
end $$;
comment on function forbid_change() is 'For tables whose rows are only ever added.';
create trigger access_record_only_grows before update or delete on access_record
  for each row execute function forbid_change();
create trigger access_record_not_truncated before truncate on access_record
  for each statement execute function forbid_change();
create trigger access_seal_only_grows before update or delete on access_seal
  for each row execute function forbid_change();
create trigger access_seal_not_truncated before truncate on access_seal
  for each statement execute function forbid_change();
