create table job_execution (
  id bigint generated always as identity primary key,
  job text not null,
  scheduled_for timestamptz not null,
  parameters jsonb not null default '{}',
  requested_by text not null,
  requested_at timestamptz not null,
  status text not null default 'STARTING'
    check (status in ('STARTING', 'STARTED', 'STOPPING', 'STOPPED', 'FAILED', 'COMPLETED', 'ABANDONED')),
  batch_id bigint,
  started_at timestamptz,
  ended_at timestamptz,
  alive_at timestamptz,
  total integer not null default 0,
  done integer not null default 0 check (done <= total),
  counts jsonb not null default '{}',
  incident text,
  unique (job, scheduled_for)
);
create unique index job_execution_one_at_a_time on job_execution (job) where status in ('STARTED', 'STOPPING');
create index job_execution_waiting on job_execution (id) where status = 'STARTING';
comment on table job_execution is 'A requested run of a job and what became of it. Whoever wants a run inserts a row; batch alone claims and starts it. A job runs once at a time.';
comment on column job_execution.id is 'Id that callers are given; survives restarts.';
comment on column job_execution.job is 'Name of the job.';
comment on column job_execution.scheduled_for is 'The instant it was due; unique for a job, so that two nodes request a scheduled run once.';
comment on column job_execution.parameters is 'Parameters, for example asOf.';
comment on column job_execution.requested_by is 'Who asked for it (pseudonymous id).';
comment on column job_execution.requested_at is 'When.';
comment on column job_execution.status is 'As Jakarta Batch names it; ABANDONED when its process died.';
comment on column job_execution.batch_id is 'Execution id in the repository of Jakarta Batch.';
comment on column job_execution.started_at is 'When it was claimed.';
comment on column job_execution.ended_at is 'When it ended, or was last alive.';
comment on column job_execution.alive_at is 'Last sign of life of the process that runs it.';
comment on column job_execution.total is 'Units of work.';
comment on column job_execution.done is 'Units whose results are committed.';
comment on column job_execution.counts is 'What was done, by kind.';
comment on column job_execution.incident is 'Id under which the log tells of a failure.';
