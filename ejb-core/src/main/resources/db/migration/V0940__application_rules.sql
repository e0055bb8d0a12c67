-- What an application of a guarantor must hold, as data with dates. The ministry's exact list is not public: what is shipped is marked provisional.
create table application_rule_set (
  id bigint generated always as identity primary key,
  version text not null unique check (version ~ '^[^\s,"=+@-][^\s,"]{0,39}$'),
  valid_from date not null,
  provisional boolean not null,
  half_years integer not null check (half_years between 1 and 10),
  excluded_until date,
  desk_days integer not null check (desk_days between 1 and 90),
  answer_days integer not null check (answer_days between 1 and 90),
  reminder_days integer not null check (reminder_days between 0 and 30),
  lapse_days integer not null check (lapse_days between 1 and 120),
  term_months integer not null check (term_months between 1 and 120),
  state text not null check (state in ('DRAFT', 'RELEASED')),
  source text not null,
  drafted_by text not null,
  drafted_at timestamptz not null,
  released_by text,
  released_at timestamptz,
  edition bigint not null default 0,
  check ((state = 'RELEASED') = (released_at is not null)),
  check ((released_at is null) = (released_by is null)),
  check (released_by <> drafted_by)
);
create unique index application_rule_set_begins on application_rule_set (valid_from) where state = 'RELEASED';
create unique index application_rule_set_draft on application_rule_set (state) where state = 'DRAFT';
comment on table application_rule_set is 'Versions of the rules for applications. An application keeps the version under which it was received.';
comment on column application_rule_set.id is 'Internal key.';
comment on column application_rule_set.version is 'Name of the version, printed with every check and bundle.';
comment on column application_rule_set.valid_from is 'Applications received from this day (Asia/Tokyo) until the next version begins are under it.';
comment on column application_rule_set.provisional is 'The ministry has not confirmed it.';
comment on column application_rule_set.half_years is 'How many half-years back from the application the record of patients is looked at.';
comment on column application_rule_set.excluded_until is 'Half-years that begin before this day do not count (the time of the epidemic); null when none is excluded.';
comment on column application_rule_set.desk_days is 'Working days in which the desk checks an application; stands still while the agency is awaited.';
comment on column application_rule_set.answer_days is 'Working days in which the agency answers a request.';
comment on column application_rule_set.reminder_days is 'Working days before the due day of a request on which the agency is reminded.';
comment on column application_rule_set.lapse_days is 'Working days after the last notice without an answer until the application is closed.';
comment on column application_rule_set.term_months is 'Months for which a registration or its renewal is proposed.';
comment on column application_rule_set.state is 'DRAFT can be changed; RELEASED never.';
comment on column application_rule_set.source is 'Where the values come from.';
comment on column application_rule_set.drafted_by is 'Who wrote or last changed it (pseudonymous id).';
comment on column application_rule_set.drafted_at is 'When it was last changed.';
comment on column application_rule_set.released_by is 'Who released it; never who wrote it.';
comment on column application_rule_set.released_at is 'When it was released.';
comment on column application_rule_set.edition is 'Counts the changes of a draft, so that nobody releases or overwrites what was not seen.';

create table application_rule_item (
  rule_set_id bigint not null references application_rule_set on delete cascade,
  kind text not null check (kind in ('NEW', 'RENEWAL', 'CHANGE', 'WITHDRAWAL')),
  code text not null check (code ~ '^[A-Z][A-Z0-9_]{0,29}$'),
  position integer not null,
  sort text not null check (sort in ('PAPER', 'CONDITION')),
  form text check (form in ('FORM', '1', '2', '3', '4')),
  name_ja text not null check (name_ja <> ''),
  name_en text not null check (name_en <> ''),
  required boolean not null,
  replaced_by text,
  valid_months integer check (valid_months between 1 and 120),
  least bigint check (least >= 0),
  primary key (rule_set_id, kind, code),
  foreign key (rule_set_id, kind, replaced_by) references application_rule_item (rule_set_id, kind, code) on delete cascade,
  check (replaced_by <> code),
  check (sort = 'PAPER' or (form is null and replaced_by is null and valid_months is null))
);
comment on table application_rule_item is 'Papers and conditions of a kind of application under one version of the rules.';
comment on column application_rule_item.rule_set_id is 'The version.';
comment on column application_rule_item.kind is 'Kind of application.';
comment on column application_rule_item.code is 'Stable code of the paper or condition.';
comment on column application_rule_item.position is 'Order in lists, index and bundle.';
comment on column application_rule_item.sort is 'PAPER is handed in; CONDITION follows from what papers say.';
comment on column application_rule_item.form is 'FORM for the application form itself, 1 to 4 for its annexes; null for papers without a form.';
comment on column application_rule_item.name_ja is 'Name in Japanese.';
comment on column application_rule_item.name_en is 'Name in English.';
comment on column application_rule_item.required is 'An application is not complete without it.';
comment on column application_rule_item.replaced_by is 'A paper that may be handed in instead.';
comment on column application_rule_item.valid_months is 'A paper dated longer ago than so many months counts as expired; null when it does not age.';
comment on column application_rule_item.least is 'The figure that a condition asks for; its unit follows from the code (patients, yen).';

insert into application_rule_set (version, valid_from, provisional, half_years, excluded_until, desk_days, answer_days, reminder_days,
  lapse_days, term_months, state, source, drafted_by, drafted_at, released_by, released_at)
values ('2022-06-29-provisional', '2022-06-29', true, 4, '2023-12-01', 10, 10, 3, 20, 24, 'RELEASED',
  'Criteria as amended on 2022-06-29; annexes 2 to 4, validities and terms are assumed until the ministry confirms them.',
  'system:installation', now(), 'system:product', now());

insert into application_rule_item (rule_set_id, kind, code, position, sort, form, name_ja, name_en, required, valid_months, least)
select s.id, k.kind, i.code, i.position, i.sort, i.form, i.name_ja, i.name_en, i.required, i.valid_months, i.least
from application_rule_set s
cross join (values ('NEW'), ('RENEWAL')) k (kind)
cross join (values
  ('APPLICATION_FORM', 10, 'PAPER', 'FORM', '登録申請書', 'Application form', true, 3, null::bigint),
  ('ANNEX_1', 20, 'PAPER', '1', '別紙1 外国人患者等の受入実績', 'Annex 1: record of accepted patients', true, null, null),
  ('ANNEX_2', 30, 'PAPER', '2', '別紙2 提携医療機関一覧', 'Annex 2: hospitals under contract', true, null, null),
  ('ANNEX_3', 40, 'PAPER', '3', '別紙3 身元保証業務の実施体制', 'Annex 3: organisation of the guarantee', true, null, null),
  ('ANNEX_4', 50, 'PAPER', '4', '別紙4 誓約書', 'Annex 4: declaration', true, 3, null),
  ('COMPANY_REGISTER', 60, 'PAPER', null, '登記事項証明書', 'Certificate of the company register', true, 3, null),
  ('COMPANY_REGISTER_ONLINE', 61, 'PAPER', null, '登記情報（照会番号付き）', 'Register information with inquiry number', false, 3, null),
  ('BALANCE_SHEET', 70, 'PAPER', null, '直近の貸借対照表', 'Latest balance sheet', true, 18, null),
  ('TAX_CERTIFICATE', 80, 'PAPER', null, '納税証明書', 'Tax certificate', true, 3, null),
  ('HOSPITAL_CONTRACTS', 90, 'PAPER', null, '医療機関との契約書の写し', 'Copies of hospital contracts', true, null, null),
  ('MEMORANDUM', 95, 'PAPER', null, '契約の自動更新に関する覚書', 'Memorandum for auto-renewed contracts', false, null, null),
  ('PATIENTS_EACH_HALF_YEAR', 110, 'CONDITION', null, '各半期の受入患者数', 'Patients in each half-year', true, null, 1),
  ('PATIENTS_TOTAL', 120, 'CONDITION', null, '受入患者数の合計', 'Patients in all', true, null, 10),
  ('NET_ASSETS', 130, 'CONDITION', null, '純資産額', 'Net assets', true, null, 5000000),
  ('CONTRACTS_IN_FORCE', 140, 'CONDITION', null, '有効な医療機関との契約', 'Hospital contracts in force', true, null, 1),
  ('CONTRACTS_COVER', 150, 'CONDITION', null, '契約の記載事項（提携内容・責任分担・支払方法・個人情報）', 'Contracts cover content, responsibility, payment and personal data', true, null, null),
  ('AUTO_RENEWED_MEMORANDUM', 160, 'CONDITION', null, '自動更新契約の覚書', 'Memorandum for each auto-renewed contract', true, null, null)
) i (code, position, sort, form, name_ja, name_en, required, valid_months, least);
update application_rule_item set replaced_by = 'COMPANY_REGISTER_ONLINE' where code = 'COMPANY_REGISTER';

insert into application_rule_item (rule_set_id, kind, code, position, sort, form, name_ja, name_en, required, valid_months, least)
select s.id, i.kind, i.code, i.position, 'PAPER', i.form, i.name_ja, i.name_en, i.required, i.valid_months, null
from application_rule_set s
cross join (values
  ('CHANGE', 'CHANGE_NOTICE', 10, 'FORM', '登録事項変更届', 'Change notice', true, 3),
  ('CHANGE', 'COMPANY_REGISTER', 20, null, '登記事項証明書', 'Certificate of the company register', true, 3),
  ('CHANGE', 'CHANGE_EVIDENCE', 30, null, '変更を証する書類', 'Evidence of the change', false, null),
  ('WITHDRAWAL', 'WITHDRAWAL_NOTICE', 10, 'FORM', '登録辞退届', 'Notice of withdrawal', true, 3)
) i (kind, code, position, form, name_ja, name_en, required, valid_months);

create table application_reason (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,29}$'),
  position integer not null,
  outcome text not null check (outcome in ('REFUSED', 'RETURNED')),
  name_ja text not null,
  name_en text not null
);
comment on table application_reason is 'Coded reasons of the ministry for refusing or returning an application. Provisional.';
comment on column application_reason.code is 'Stable code.';
comment on column application_reason.position is 'Order in lists.';
comment on column application_reason.outcome is 'With which outcome it may be given.';
comment on column application_reason.name_ja is 'Text in Japanese.';
comment on column application_reason.name_en is 'Text in English.';
insert into application_reason (code, position, outcome, name_ja, name_en) values
  ('PATIENTS', 10, 'REFUSED', '受入実績が登録基準を満たさない', 'The record of patients does not meet the criteria'),
  ('NET_ASSETS', 20, 'REFUSED', '純資産額が登録基準を満たさない', 'Net assets do not meet the criteria'),
  ('CONTRACTS', 30, 'REFUSED', '医療機関との契約が登録基準を満たさない', 'The hospital contracts do not meet the criteria'),
  ('ORGANISATION', 40, 'REFUSED', '身元保証業務の実施体制が不十分', 'The organisation of the guarantee is not sufficient'),
  ('FALSE_STATEMENT', 50, 'REFUSED', '申請内容に事実と異なる記載', 'The application states what is not so'),
  ('OTHER', 90, 'REFUSED', 'その他', 'Other'),
  ('MORE_NEEDED', 110, 'RETURNED', '追加の確認が必要', 'More has to be asked'),
  ('PAPERS', 120, 'RETURNED', '書類の不備', 'A paper is not in order');

-- What was released stays as it is: a correction is a new version.
create function application_rules_stay() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'application_rule_set' then
    if old.state = 'RELEASED' then
      raise exception 'released rules are not changed: %', old.version;
    end if;
  elsif exists (
    select 1 from application_rule_set s
    where s.id = case when tg_op = 'DELETE' then old.rule_set_id else new.rule_set_id end and s.state = 'RELEASED') then
    raise exception 'released rules are not changed';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end $$;
create trigger application_rule_set_stays before update or delete on application_rule_set
  for each row execute function application_rules_stay();
create trigger application_rule_item_stays before insert or update or delete on application_rule_item
  for each row execute function application_rules_stay();
