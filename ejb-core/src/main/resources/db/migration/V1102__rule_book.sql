-- Versions of dated rules are drafted by one person and released by another. What a rule says stays in the table of the capability
-- that applies it; here stand the draft and the record of who released what.
create table rule_draft (
  book text primary key check (book ~ '^[a-z]+(-[a-z]+)*$'),
  version text not null check (version ~ '^[^\s,"=+@-][^\s,"]{0,39}$'),
  valid_from date not null,
  source text not null,
  drafted_by text not null,
  drafted_at timestamptz not null,
  edition bigint not null default 0
);
comment on table rule_draft is 'The one draft of a next version in each book of rules. Gone once released or discarded.';
comment on column rule_draft.book is 'The book: its words stand in the texts under rulebook.<book>.';
comment on column rule_draft.version is 'Name of the version.';
comment on column rule_draft.valid_from is 'First day (Asia/Tokyo) that it will govern.';
comment on column rule_draft.source is 'Where the values come from: a letter of the ministry, a decision.';
comment on column rule_draft.drafted_by is 'Who wrote or last changed it (pseudonymous id).';
comment on column rule_draft.drafted_at is 'When it was last changed.';
comment on column rule_draft.edition is 'Counts the changes, so that nobody releases or overwrites what was not seen.';

create table rule_draft_value (
  book text not null references rule_draft on delete cascade,
  name text not null check (name <> ''),
  value text not null,
  primary key (book, name)
);
comment on table rule_draft_value is 'Values of a draft.';
comment on column rule_draft_value.book is 'The book.';
comment on column rule_draft_value.name is 'Name of the value in that book.';
comment on column rule_draft_value.value is 'The value; empty for none.';

create table rule_release (
  book text not null check (book ~ '^[a-z]+(-[a-z]+)*$'),
  version text not null,
  valid_from date not null,
  source text not null,
  drafted_by text not null,
  drafted_at timestamptz not null,
  released_by text not null,
  released_at timestamptz not null,
  primary key (book, version),
  check (released_by <> drafted_by)
);
comment on table rule_release is 'Which version was written and released by whom. Versions that came with the platform have no row.';
comment on column rule_release.book is 'The book.';
comment on column rule_release.version is 'Name of the version.';
comment on column rule_release.valid_from is 'First day that it governs.';
comment on column rule_release.source is 'Where the values come from.';
comment on column rule_release.drafted_by is 'Who wrote it (pseudonymous id).';
comment on column rule_release.drafted_at is 'When it was last changed.';
comment on column rule_release.released_by is 'Who released it; never who wrote it.';
comment on column rule_release.released_at is 'When it was released.';
create trigger rule_release_only_grows before update or delete on rule_release
  for each row execute function forbid_change();

create view rule_officer as select 'staff:' || a.id as actor, a.name from staff_account a;
comment on view rule_officer is 'Names of staff behind the pseudonymous ids of those who wrote and released rules.';

alter table reminder_rule add column version text not null default 'reminders-default-1' unique check (version <> '');
alter table reminder_rule alter column version drop default;
comment on column reminder_rule.version is 'Name of the version.';
