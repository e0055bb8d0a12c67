-- What the platform finds by itself is kept as facts, and told in the language of whoever reads it. Findings opened before keep their words.
alter table quality_finding add column facts jsonb check (facts is null or coalesce(
  facts ->> 'kind' = 'BOUND' and facts ?& array['about', 'value', 'bound', 'cases', 'version']
  or facts ->> 'kind' = 'PAPER' and facts ?& array['about', 'day'], false));
comment on column quality_finding.facts is 'Empty for a finding in the words of a person. BOUND: measure (about), value, bound, cases, version of the rule; PAPER: criterion (about) and the last day of the paper. Title and words then hold the Japanese ones.';
