create table guarantor_status_reason (
  code text primary key check (code ~ '^[a-z][a-z-]*$'),
  action text not null check (action in ('SUSPEND', 'RESUME', 'DEREGISTER', 'RESTORE')),
  label_ja text not null,
  label_en text not null,
  position integer not null,
  valid_from date not null,
  valid_until date check (valid_until >= valid_from)
);
comment on table guarantor_status_reason is 'Coded reasons for changes of status on the register; dated, because the ministry may change them.';
comment on column guarantor_status_reason.code is 'Code that stands with the change.';
comment on column guarantor_status_reason.action is 'The change it is a reason for.';
comment on column guarantor_status_reason.label_ja is 'Words in Japanese.';
comment on column guarantor_status_reason.label_en is 'Words in English.';
comment on column guarantor_status_reason.position is 'Order in lists.';
comment on column guarantor_status_reason.valid_from is 'First day on which it can be given.';
comment on column guarantor_status_reason.valid_until is 'Last day on which it can be given; null while it can.';
insert into guarantor_status_reason (code, action, label_ja, label_en, position, valid_from) values
  ('own-wish-pause', 'SUSPEND', '機関からの申出', 'wish of the agency', 10, '2011-01-01'),
  ('reports-missing', 'SUSPEND', '月次報告の未提出', 'monthly reports missing', 20, '2011-01-01'),
  ('criteria-doubtful', 'SUSPEND', '登録基準の確認中', 'criteria being examined', 30, '2011-01-01'),
  ('ministry-decision-suspend', 'SUSPEND', '経済産業省の決定', 'decision of the ministry', 40, '2011-01-01'),
  ('cause-gone', 'RESUME', '停止事由の解消', 'the cause is gone', 10, '2011-01-01'),
  ('ministry-decision-resume', 'RESUME', '経済産業省の決定', 'decision of the ministry', 20, '2011-01-01'),
  ('own-wish-leave', 'DEREGISTER', '登録取下げ', 'withdrawal by the agency', 10, '2011-01-01'),
  ('not-renewed', 'DEREGISTER', '更新なし', 'not renewed', 20, '2011-01-01'),
  ('criteria-failed', 'DEREGISTER', '登録基準を満たさない', 'criteria no longer met', 30, '2011-01-01'),
  ('closed-down', 'DEREGISTER', '廃業・解散', 'business closed', 40, '2011-01-01'),
  ('ministry-decision-deregister', 'DEREGISTER', '経済産業省の決定', 'decision of the ministry', 50, '2011-01-01'),
  ('entered-in-error', 'RESTORE', '誤登録の訂正', 'entered in error', 10, '2011-01-01');

alter table guarantor_version
  add column fax text not null default '',
  add column renewed_on date,
  add column act text not null default 'import' check (act in ('import', 'create', 'change', 'renew', 'status')),
  add column status_on date,
  add column reason_code text references guarantor_status_reason,
  add column reason text not null default '',
  add constraint guarantor_version_status_act_is_dated check (act <> 'status' or status_on is not null and reason_code is not null);
comment on column guarantor_version.fax is 'Fax; may be empty.';
comment on column guarantor_version.renewed_on is 'Day of the last renewal; the number and the day of registration survive it. Null when never renewed.';
comment on column guarantor_version.act is 'What made this row: an import, or the desk created, changed, renewed, or changed the status.';
comment on column guarantor_version.status_on is 'From which day the status holds; null when an import did not say.';
comment on column guarantor_version.reason_code is 'Coded reason of a change of status.';
comment on column guarantor_version.reason is 'Reason of the change in words; empty for imports.';

drop view agency_register;
create view agency_register as
select g.id as guarantor_id, g.number, v.name, v.name_en, v.status, v.registered_on, v.deregistered_on, v.email, v.phone, v.fax,
  v.contact_languages, v.renewed_on, v.recorded_in
from guarantor g join guarantor_version v on v.guarantor_id = g.id
where v.replaced_in is null;
comment on view agency_register is 'What the register says now about each agency, for those who write to it.';

create view agency_officer as select 'staff:' || id::text as officer, name from staff_account;
comment on view agency_officer is 'Names of staff by the id under which they stand in the records of the registry.';
