-- The working-day calendar. Sundays, Saturdays and the turn of the year (29 December to 3 January) are rules; holidays are data.
create table holiday (
  day date primary key,
  name text not null check (name <> ''),
  name_en text,
  source text not null,
  recorded_at timestamptz not null default now()
);
comment on table holiday is 'National holidays of Japan with substitute and in-between holidays; staff extend it from the Cabinet Office''s list.';
comment on column holiday.day is 'The holiday, in Japan.';
comment on column holiday.name is 'Name in Japanese.';
comment on column holiday.name_en is 'Name in English, where known.';
comment on column holiday.source is 'Where the row came from: the shipped list, or the Cabinet Office''s file.';
comment on column holiday.recorded_at is 'When it was recorded here.';

create function is_working_day(d date) returns boolean
  language sql stable parallel safe
  return extract(isodow from d) < 6
    and to_char(d, 'MMDD') not in ('1229', '1230', '1231', '0101', '0102', '0103')
    and not exists (select 1 from holiday h where h.day = d);
comment on function is_working_day is 'Not Saturday, Sunday, a holiday, nor 29 December to 3 January.';

create function next_working_day(d date) returns date
  language sql stable parallel safe
  return (select min(d + n) from generate_series(0, 45) n where is_working_day(d + n));
comment on function next_working_day is 'The day itself when it is a working day, else the next one.';
