create view inquiry_officer_view as
select ''::text as officer, ''::text as name where false;
comment on view inquiry_officer_view is 'Names of staff by the id under which they stand in the record of a case.';
