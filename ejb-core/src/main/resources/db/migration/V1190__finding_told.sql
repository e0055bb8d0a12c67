alter table quality_finding add column told_at timestamptz;
comment on column quality_finding.told_at is 'When mail to the hospital about it was queued; empty until then. What a night of monitoring opens is told in the morning, all of a hospital in one mail.';
update quality_finding set told_at = opened_at;
create index quality_finding_untold on quality_finding (hospital_slug) where told_at is null;
