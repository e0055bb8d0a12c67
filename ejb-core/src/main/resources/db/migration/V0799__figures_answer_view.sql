-- The last migration before those of the registry: it reads the tables of acceptance, which stand in the range before.
create view figures_answer_view as
  select answered_at, ceil(extract(epoch from answered_at - sent_at) / 86400)::int as days
  from acceptance_request
  where answered_at is not null and state <> 'WITHDRAWN';
comment on view figures_answer_view is 'How many days, begun ones counted whole, each hospital took to answer a request; for the public figures.';
