alter table job_execution add column attempt integer not null default 1 check (attempt > 0);
comment on column job_execution.attempt is '1, and one more for each time the work was taken over from a process that died.';
