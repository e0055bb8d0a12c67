-- Hospitals are looked up by name and place in every language of the directory; both are folded when they are written.
alter table hospital_text add column folded text
  generated always as (lower(normalize(name || ' ' || city, NFKC) collate pg_c_utf8)) stored;
comment on column hospital_text.folded is 'Name and city as words of the search are compared: NFKC and lower case.';
