-- Reminders of corrections: a report came in, findings stand, and their correction is awaited by a day.
alter table reminder_rule add column correction_days_before integer not null default 3
  check (correction_days_before between 0 and 31);
alter table reminder_rule add column correction_days_after integer not null default 1
  check (correction_days_after between 1 and 31);
comment on table reminder_rule is 'When reminders go out. A month is governed by the newest valid_from not after it. The reminder before the due day of a report stands in guarantor_rule_set.';
comment on column reminder_rule.days_after is 'Working days after the due day of a report on which the last reminder goes out.';
comment on column reminder_rule.correction_days_before is 'Working days before the day by which a correction is asked for; 0: no reminder before it.';
comment on column reminder_rule.correction_days_after is 'Working days after that day on which the last reminder of the correction goes out.';

create view correction_awaited as
  select i.report_id, i.guarantor_id, i.period, i.rule_version, i.correct_by,
    (i.correct_by at time zone 'Asia/Tokyo' - interval '1 second')::date as due_on,
    (select count(*) from report_finding f where f.severity = 'correct' and f.report_id = (
      select m.id from monthly_report m join report_submission s on s.report_id = m.id
      where m.guarantor_id = i.guarantor_id and m.period = i.period order by m.received_at desc limit 1))::integer as findings
  from report_incomplete i
  where i.corrected_at is null;
comment on view correction_awaited is 'Reports whose correction is awaited: since which submission, until the end of which day (Asia/Tokyo), and how many findings the newest version has.';

create table correction_reminder (
  report_id bigint not null references monthly_report,
  stage text not null check (stage in ('BEFORE', 'DUE', 'AFTER')),
  due_on date not null,
  rule_version text not null references report_rule_set,
  findings integer not null check (findings >= 0),
  language text not null,
  queued_at timestamptz not null,
  mail_id uuid unique,
  primary key (report_id, stage)
);
create index correction_reminder_queued_at on correction_reminder (queued_at);
comment on table correction_reminder is 'Reminders of corrections: each stage once for a submission, never when it was corrected.';
comment on column correction_reminder.report_id is 'The submission whose correction was asked for.';
comment on column correction_reminder.stage is 'BEFORE the day by which the correction is asked for, on it (DUE), AFTER it.';
comment on column correction_reminder.due_on is 'That day.';
comment on column correction_reminder.rule_version is 'Rule set of the lines by which the report was checked.';
comment on column correction_reminder.findings is 'Findings that ask for a correction, as the mail told.';
comment on column correction_reminder.language is 'Language of the mail, BCP 47.';
comment on column correction_reminder.queued_at is 'When it was queued, or found to have no mailbox.';
comment on column correction_reminder.mail_id is 'Delivery record of the mail; empty when no mailbox is known.';
