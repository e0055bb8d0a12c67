-- Papers with a term behind certificates: hospitals are reminded before the end.
alter table quality_evidence add reminded_on date;
comment on column quality_evidence.reminded_on is 'When the hospital was reminded that the paper''s term ends; null while it was not.';
