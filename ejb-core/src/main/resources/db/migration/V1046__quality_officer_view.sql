create view quality_officer_view as
select 'staff:' || id::text as officer, name from staff_account;
comment on view quality_officer_view is 'Names of staff by the id under which they stand in the record of vettings and findings.';
