create table demo_part (
  name text primary key,
  loaded_at timestamptz not null
);
comment on table demo_part is 'Parts of the demonstration data that were loaded; empty in service.';
comment on column demo_part.name is 'Stable name of the part.';
comment on column demo_part.loaded_at is 'When it was loaded.';
