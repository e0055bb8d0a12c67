-- Days on which a hospital's international department does not work, beside the national calendar.
create table hospital_closed_day (
  hospital_id bigint not null references hospital on delete cascade,
  day date not null,
  reason text not null default '',
  primary key (hospital_id, day)
);
comment on table hospital_closed_day is 'Own holidays of a hospital, for example its foundation day; they stop its reply clock like a national holiday.';
comment on column hospital_closed_day.hospital_id is 'The hospital.';
comment on column hospital_closed_day.day is 'The day in Japan.';
comment on column hospital_closed_day.reason is 'As the hospital calls it.';
