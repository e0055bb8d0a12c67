create table reminder_rule (
  valid_from date primary key check (extract(day from valid_from) = 1),
  days_after integer not null check (days_after between 1 and 31),
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on table reminder_rule is 'When the reminder after the due day goes out. A month is governed by the newest valid_from not after it. The reminder before the due day stands in guarantor_rule_set.';
comment on column reminder_rule.valid_from is 'First day of the first month it governs.';
comment on column reminder_rule.days_after is 'Working days after the due day.';
comment on column reminder_rule.recorded_at is 'When it was recorded here.';
comment on column reminder_rule.recorded_by is 'Who recorded it (pseudonymous id).';
insert into reminder_rule values ('2024-04-01', 1, now(), 'system:migration');

create table report_reminder (
  guarantor_id bigint not null references guarantor,
  period date not null check (extract(day from period) = 1),
  stage text not null check (stage in ('BEFORE', 'DUE', 'AFTER')),
  due_on date not null,
  rule_version text not null,
  language text not null,
  queued_at timestamptz not null,
  mail_id uuid unique,
  primary key (guarantor_id, period, stage)
);
create index report_reminder_queued_at on report_reminder (queued_at);
comment on table report_reminder is 'Reminders of monthly reports: each stage once for a guarantor and a month, never to one that has reported.';
comment on column report_reminder.guarantor_id is 'Who was reminded.';
comment on column report_reminder.period is 'First day of the month whose report was awaited.';
comment on column report_reminder.stage is 'BEFORE the due day, on it (DUE), AFTER it.';
comment on column report_reminder.due_on is 'The due day, as the rules said when it was queued.';
comment on column report_reminder.rule_version is 'Rule set that governs the month.';
comment on column report_reminder.language is 'Language of the mail, BCP 47.';
comment on column report_reminder.queued_at is 'When it was queued, or found to have no mailbox.';
comment on column report_reminder.mail_id is 'Delivery record of the mail; empty when no mailbox is known.';
