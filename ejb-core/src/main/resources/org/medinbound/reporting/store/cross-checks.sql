-- A report's lines against what other agencies and other months say, and against the letters known to the platform.
with line as materialized (
  select * from unnest(:nos, :numbers, cast(:issued as date[]), :nationalities, :births)
    as l (no, number, issued_on, nationality, birth_year)
), own as materialized (
  -- What this agency reported last about each letter in other months.
  select distinct on (c.letter_number) c.letter_number, c.period, c.issued_on, c.nationality, c.birth_year
  from report_line_current c
  where c.guarantor_id = :guarantor and c.period <> :period
  order by c.letter_number, c.period desc
), open as materialized (
  select * from (
    select distinct on (c.letter_number) c.letter_number, c.period,
      report_line_is_open(c.period, c.entered_on, c.departed_on, c.change_kind, c.explanation is not null, c.stay_length,
        c.stay_unit) as is_open
    from report_line_current c
    where c.guarantor_id = :guarantor and c.period < :period
    order by c.letter_number, c.period desc) o
  where o.is_open
)
select l.no, l.number, 'reported-by-other' as code, null as argument
from line l
where exists (select 1 from report_line_current c
  where c.letter_number = l.number and c.guarantor_id <> :guarantor
    and c.nationality = l.nationality and c.birth_year = l.birth_year)
union all
select l.no, l.number, 'number-reused', to_char(o.period, 'YYYY-MM')
from line l join own o on o.letter_number = l.number
where o.issued_on <> l.issued_on or o.nationality <> l.nationality or o.birth_year <> l.birth_year
union all
select l.no, l.number, 'issued-before-month', to_char(l.issued_on, 'YYYY-MM-DD')
from line l
where l.issued_on < :period and not exists (select 1 from own o where o.letter_number = l.number)
union all
select 0, g.letter_number, 'letter-left-out', to_char(g.issued_on, 'YYYY-MM-DD')
from letter_of_guarantee g
where g.guarantor_id = :guarantor and g.issued_on >= :period and g.issued_on < cast(:period as date) + interval '1 month'
  and not exists (select 1 from line l where l.number = g.letter_number)
union all
select 0, o.letter_number, 'departure-left-out', to_char(o.period, 'YYYY-MM')
from open o
where not exists (select 1 from line l where l.number = o.letter_number)
order by 1, 3, 2
