create table staff_account (
  id uuid primary key,
  login text not null check (login = lower(login)) unique,
  name text not null,
  language text not null check (language in ('ja', 'en')),
  state text not null check (state in ('INVITED', 'ACTIVE', 'LOCKED', 'CLOSED')),
  password_hash text,
  totp_sealed bytea,
  totp_last_step bigint,
  oidc_subject text unique,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  password_changed_at timestamptz,
  version int not null default 0,
  constraint staff_account_invited_has_no_password check (state <> 'INVITED' or password_hash is null)
);
comment on table staff_account is 'Accounts of people who work in the staff screens.';
comment on column staff_account.id is 'Identity; stands in the record of access as staff:<id>.';
comment on column staff_account.login is 'Name for sign-in: the mailbox, in lower case.';
comment on column staff_account.name is 'Name shown on the screen.';
comment on column staff_account.language is 'Language of mail to the person.';
comment on column staff_account.state is 'INVITED (has not set a password), ACTIVE, LOCKED (by an administrator), CLOSED (for good).';
comment on column staff_account.password_hash is 'Argon2id in PHC form; empty until the invitation was used.';
comment on column staff_account.totp_sealed is 'Secret of the second factor, sealed; empty until it was set up.';
comment on column staff_account.totp_last_step is 'Time step of the last code that was accepted: no code works twice.';
comment on column staff_account.oidc_subject is 'The person at the OpenID Connect provider, bound at the first sign-in through it.';
comment on column staff_account.made_at is 'When the account was made.';
comment on column staff_account.changed_at is 'When it was last changed.';
comment on column staff_account.password_changed_at is 'When the password was last set.';
comment on column staff_account.version is 'Counts changes: who saves an outdated form is told.';

create table staff_account_role (
  account_id uuid not null references staff_account (id),
  role text not null check (role in ('DESK', 'QUALITY', 'REGISTRY', 'MINISTRY', 'OUTREACH', 'SECURITY', 'ADMIN')),
  primary key (account_id, role)
);
comment on table staff_account_role is 'What each member of staff may be.';
comment on column staff_account_role.account_id is 'The account.';
comment on column staff_account_role.role is 'The role.';

create table staff_recovery_code (
  account_id uuid not null references staff_account (id),
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
comment on table staff_recovery_code is 'Codes to be used once when the second factor is lost.';
comment on column staff_recovery_code.account_id is 'The account.';
comment on column staff_recovery_code.code_hash is 'SHA-256 of the code, which has 80 random bits.';
comment on column staff_recovery_code.used_at is 'When it was used.';

create table staff_session (
  id uuid primary key,
  account_id uuid not null references staff_account (id),
  token_hash bytea not null unique,
  second_factor boolean not null,
  offered_totp_sealed bytea,
  address text,
  agent text,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz,
  constraint staff_session_ends_after_start check (ended_at is null or ended_at >= started_at)
);
comment on table staff_session is 'Sessions of staff. A session that is ended here ends at once everywhere.';
comment on column staff_session.id is 'Identity, for lists.';
comment on column staff_session.account_id is 'Whose session.';
comment on column staff_session.token_hash is 'SHA-256 of the token in the cookie.';
comment on column staff_session.second_factor is 'False between password and second factor: opens nothing else.';
comment on column staff_session.offered_totp_sealed is 'Second factor that is being set up, until its first code was given.';
comment on column staff_session.address is 'Network address at the start.';
comment on column staff_session.agent is 'Browser, as it names itself, shortened.';
comment on column staff_session.started_at is 'When it began; it ends 12 hours later.';
comment on column staff_session.seen_at is 'Last request, to the minute; it ends 30 minutes later.';
comment on column staff_session.ended_at is 'When it was ended before its time.';
create index staff_session_open on staff_session (account_id, started_at) where ended_at is null;

create table sign_in_delay (
  key text primary key,
  failures int not null check (failures >= 0),
  last_try_at timestamptz not null,
  closed_until timestamptz not null
);
comment on table sign_in_delay is 'Failed tries at sign-in and the growing delay they cause, for each account and each network address.';
comment on column sign_in_delay.key is 'What is slowed: login:<hash>, code:<account>, address:<address>.';
comment on column sign_in_delay.failures is 'Tries since the last success.';
comment on column sign_in_delay.last_try_at is 'When the last try was made; a day later it counts no more.';
comment on column sign_in_delay.closed_until is 'No try is looked at before.';

create table staff_link (
  token_hash bytea primary key,
  purpose text not null check (purpose in ('FIRST_ADMINISTRATOR', 'INVITATION', 'RESET')),
  account_id uuid references staff_account (id),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint staff_link_of_an_account check ((purpose = 'FIRST_ADMINISTRATOR') = (account_id is null))
);
comment on table staff_link is 'Links with which a password is set: the first administrator''s, invitations, resets. Each works once.';
comment on column staff_link.token_hash is 'SHA-256 of the token in the link.';
comment on column staff_link.purpose is 'FIRST_ADMINISTRATOR, INVITATION or RESET.';
comment on column staff_link.account_id is 'For whom; empty for the first administrator, who has no account yet.';
comment on column staff_link.made_at is 'When it was made.';
comment on column staff_link.expires_at is 'It does not work after this.';
comment on column staff_link.used_at is 'When it was used or replaced.';
create index staff_link_by_account on staff_link (account_id) where used_at is null;
