create table portal_link (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  role text not null check (role in ('PATIENT', 'REFERRER', 'HOSPITAL', 'GUARANTOR')),
  subject text not null,
  mailbox_sealed bytea not null,
  language text not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint portal_link_expires_later check (expires_at > issued_at)
);
comment on table portal_link is 'Links mailed to people outside: one person, one purpose. A link opens nothing; it starts a code to the mailbox.';
comment on column portal_link.id is 'Identity.';
comment on column portal_link.token_hash is 'SHA-256 of the secret in the address; the secret is nowhere here.';
comment on column portal_link.role is 'What the person will be in the session.';
comment on column portal_link.subject is 'What the session will be for: a case reference, the reference of an acceptance request.';
comment on column portal_link.mailbox_sealed is 'Where the code goes, sealed under the key of the subject.';
comment on column portal_link.language is 'Language of the reader, BCP 47.';
comment on column portal_link.issued_at is 'When it was made.';
comment on column portal_link.expires_at is 'From here on it starts no code.';
comment on column portal_link.revoked_at is 'When it was ended before its time.';
create index portal_link_by_subject on portal_link (subject);

create table portal_code (
  id bigint generated always as identity primary key,
  link_id bigint not null references portal_link (id),
  code_hash bytea not null check (octet_length(code_hash) = 32),
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  tries int not null default 0 check (tries between 0 and 5),
  ended_at timestamptz,
  constraint portal_code_expires_later check (expires_at > issued_at)
);
comment on table portal_code is 'Codes of six digits, mailed after a link was opened.';
comment on column portal_code.id is 'Identity.';
comment on column portal_code.link_id is 'The link that was opened.';
comment on column portal_code.code_hash is 'SHA-256 of code and link secret together, so that it cannot be guessed from this table.';
comment on column portal_code.issued_at is 'When it was made.';
comment on column portal_code.expires_at is 'From here on it opens nothing.';
comment on column portal_code.tries is 'How often a code was typed for it; five at most.';
comment on column portal_code.ended_at is 'When it was used, or replaced by a newer one.';
create unique index portal_code_one_alive on portal_code (link_id) where ended_at is null;
create index portal_code_by_link on portal_code (link_id, issued_at);

create table portal_session (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  link_id bigint not null references portal_link (id),
  role text not null check (role in ('PATIENT', 'REFERRER', 'HOSPITAL', 'GUARANTOR')),
  subject text not null,
  opened_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  constraint portal_session_expires_later check (expires_at > opened_at)
);
comment on table portal_session is 'Sessions of people outside. Kept here, so that every node serves them.';
comment on column portal_session.id is 'Identity.';
comment on column portal_session.token_hash is 'SHA-256 of the secret in the cookie.';
comment on column portal_session.link_id is 'The link through which it was opened.';
comment on column portal_session.role is 'What the person is.';
comment on column portal_session.subject is 'What the session is for, as in portal_link.';
comment on column portal_session.opened_at is 'When the code was given.';
comment on column portal_session.last_seen_at is 'Last request, to the minute; the session ends when idle for too long.';
comment on column portal_session.expires_at is 'It ends here in any case.';
comment on column portal_session.ended_at is 'When the person signed out or the session was ended.';
create index portal_session_by_subject on portal_session (subject) where ended_at is null;
create index portal_session_by_expiry on portal_session (expires_at);
create index portal_session_by_link on portal_session (link_id);

create table case_token (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  reference text not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint case_token_expires_later check (expires_at > issued_at)
);
comment on table case_token is 'Access tokens of the JSON API, each for one case.';
comment on column case_token.token_hash is 'SHA-256 of the token.';
comment on column case_token.reference is 'The case it opens.';
comment on column case_token.issued_at is 'When it was made.';
comment on column case_token.expires_at is 'From here on it opens nothing.';
comment on column case_token.revoked_at is 'When it was ended before its time.';
create index case_token_by_reference on case_token (reference);
