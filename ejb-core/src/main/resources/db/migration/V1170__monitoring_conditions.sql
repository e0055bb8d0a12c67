-- Open conditions of certificates as a measure of monitoring.
alter table monitoring_bound drop constraint monitoring_bound_measure_check;
alter table monitoring_bound add check (measure in ('ANSWER_DAYS', 'ANSWER_RATE', 'ACCEPTANCE_RATE', 'QUOTATION_ACCURACY', 'SURVEY_SCORE',
  'COMPLAINTS', 'OPEN_CONDITIONS'));
insert into monitoring_bound (version, measure, fewest, worse, minor, major)
select version, 'OPEN_CONDITIONS', 0, 'ABOVE', null, null from monitoring_rule;

create view monitoring_condition_view as
select hospital_slug, opened_at, closed_at from quality_finding where source = 'CONDITION';
comment on view monitoring_condition_view is 'Conditions of certificates as monitoring counts them; closed_at is null while the correction is not verified.';
