-- Fills an empty platform with 2,000 hospitals and 200,000 requests of the last 90 days (all of them count), the same each time:
--   psql -v ON_ERROR_STOP=1 -v as_of="2026-11-25T02:00:00+09:00" -f ear/bench/generate-requests.sql "$DB"
-- Half of the requests were accepted and quoted, a third declined, one in five stood still while the hospital awaited the desk; one
-- accepted request in three has a bill and a survey, one in a hundred a complaint. Every hospital was closed on five days.
begin;
select setseed(0.42);

create function bench_reference(kind text, n integer) returns text language sql immutable
  return kind || lpad((n / 10000)::text, 3, '0') || '-' || lpad((n % 10000)::text, 4, '0') || '-0000-0000';

insert into hospital (slug, status, kind, prefecture, beds, monthly_capacity, mailbox, source, stated_on, changed_at)
select 'bench-' || n, 'published', (array['general', 'university', 'clinic', 'general'])[1 + n % 4],
  (select min(prefecture) from directory_prefecture), 100, 10, 'desk@bench-' || n || '.example', 'invented', '2026-01-01', now()
from generate_series(1, 2000) n;

insert into hospital_text (hospital_id, language, name, city, summary)
select id, language, slug, 'invented', 'Invented.' from hospital, unnest(array['ja', 'en']) language;

insert into hospital_closed_day (hospital_id, day)
select h.id, (cast(:'as_of' as timestamptz) at time zone 'Asia/Tokyo')::date - (7 * k + h.id % 5)::integer
from hospital h, generate_series(1, 5) k;

create temporary table made on commit drop as
select n, 'bench-' || (1 + n % 2000) as slug, cast(:'as_of' as timestamptz) - random() * interval '89 days' as sent,
  random() as fate, random() as speed, random() as paused, random() as later
from generate_series(1, 200000) n;

alter table made add column state text, add column answered timestamptz, add column due date;
update made set due = (sent at time zone 'Asia/Tokyo')::date + 7,
  answered = sent + (0.2 + speed * case when n % 2000 < 200 then 20 else 8 end) * interval '1 day',
  state = case when fate < 0.15 then 'SELECTED' when fate < 0.5 then 'ACCEPTED' when fate < 0.85 then 'DECLINED' when fate < 0.95 then 'SENT'
    else 'WITHDRAWN' end;
update made set state = 'SENT' where answered > cast(:'as_of' as timestamptz) and state <> 'WITHDRAWN';
update made set answered = null where state in ('SENT', 'WITHDRAWN');

insert into inquiry (reference, kind, asked_by, language, residence, birth_year, sex, person_sealed, medical_sealed, wanted_time, companions,
  received_at, state, state_at, desk_due_on, version)
select bench_reference('A', n), 'TREATMENT', 'SELF', 'en', 'VN', 1970, 'MALE', '\x00', '\x00', 'SOON', 0, sent, 'CHECKED', sent, due, 1 from made;

insert into acceptance_request (reference, inquiry_reference, hospital_slug, mailbox, mail_language, state, sent_at, sent_by, due_on,
  answered_at, reason_code, version)
select bench_reference('B', n), bench_reference('A', n), slug, 'desk@' || slug || '.example', 'ja', state, sent, 'staff:bench', due, answered,
  case when state = 'DECLINED' then (select min(code) from acceptance_reason) end, 1
from made;

insert into acceptance_quotation
select bench_reference('B', n), due + 60, '\x00', 1000000, 2000000, answered from made where state in ('ACCEPTED', 'SELECTED');

insert into inquiry_event (reference, at, actor, side, part, part_reference, action)
select bench_reference('A', n), sent + p.share * paused * (answered - sent), 'staff:bench', 'DESK', 'REQUEST', bench_reference('B', n), p.action
from made cross join (values (1, 0.2, 'ASK_BACK'), (2, 0.9, 'RESUME')) p (nth, share, action)
where paused < 0.2 and answered is not null order by n, nth;

insert into acceptance_bill (request_reference, billed_jpy, billed_on, recorded_at, recorded_by)
select bench_reference('B', n), 950000 + later * 1100000, (answered at time zone 'Asia/Tokyo')::date, answered, 'bench' from made where state = 'SELECTED';

insert into survey (reference, point, hospital_slug, given_at)
select bench_reference('A', n), 'AFTER_TREATMENT', slug, answered from made where state = 'SELECTED';
insert into survey_score (reference, point, question, score)
select s.reference, s.point, q, 2 + (ascii(right(s.slug_n, 1)) + length(q)) % 4
from (select reference, point, hospital_slug as slug_n from survey) s
cross join unnest(array['EXPLANATION', 'LANGUAGE', 'RESPECT', 'PRICE_AS_TOLD', 'AFTERCARE']) q;

insert into complaint (reference, inquiry_reference, hospital_slug, subject, text_sealed, state, received_at, due_on)
select bench_reference('C', n), bench_reference('A', n), slug, 'PRICE', '\x00', 'RECEIVED', answered, due from made where state = 'SELECTED' and n % 15 = 0;

drop function bench_reference;
commit;
analyze;
