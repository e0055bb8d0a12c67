-- What becomes of a case when its hospital is taken off the platform.
create table acceptance_stopped (
  request_reference text not null references acceptance_request,
  stopped_at timestamptz not null,
  hospital_slug text not null,
  cause text not null check (cause in ('SUSPENDED', 'WITHDRAWN', 'EXPIRED')),
  was_state text not null,
  owner text,
  plan text not null default '',
  due_on date not null,
  settled_at timestamptz,
  settled_by text,
  version integer not null default 0,
  primary key (request_reference, stopped_at),
  check (settled_at is null or (owner is not null and plan <> ''))
);
create index on acceptance_stopped (due_on) where settled_at is null;
comment on table acceptance_stopped is 'Requests and running cases that were touched when a hospital was taken off: each gets an owner and a plan.';
comment on column acceptance_stopped.request_reference is 'The request.';
comment on column acceptance_stopped.stopped_at is 'When the hospital was taken off.';
comment on column acceptance_stopped.hospital_slug is 'The hospital.';
comment on column acceptance_stopped.cause is 'SUSPENDED, WITHDRAWN or EXPIRED.';
comment on column acceptance_stopped.was_state is 'State of the request at that moment; SELECTED means that the patient has chosen this hospital.';
comment on column acceptance_stopped.owner is 'Pseudonymous id of the officer who looks after the case.';
comment on column acceptance_stopped.plan is 'How the case goes on.';
comment on column acceptance_stopped.due_on is 'Day (Asia/Tokyo) by which there is to be a plan.';
comment on column acceptance_stopped.settled_at is 'When the plan was carried out.';
comment on column acceptance_stopped.settled_by is 'Pseudonymous id of who said so.';
comment on column acceptance_stopped.version is 'Counter for optimistic locking.';
