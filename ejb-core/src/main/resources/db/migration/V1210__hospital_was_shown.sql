-- Old addresses of a hospital that was shown before are told apart from addresses that never were one.
alter table hospital add column was_shown boolean not null default false;
comment on column hospital.was_shown is 'Has it ever been seen outside, published and admitted? Then its old addresses answer 410, else 404.';

update hospital h set was_shown = true
where (h.status = 'published' and h.admitted_until is not null)
   or exists (select from quality_certificate c where c.hospital_slug = h.slug);

create function hospital_was_shown() returns trigger language plpgsql as $$
begin
  new.was_shown := new.was_shown or (new.status = 'published' and new.admitted_until is not null);
  return new;
end $$;
comment on function hospital_was_shown() is 'Keeps in mind that a hospital was seen outside, whoever published or admitted it.';

create trigger hospital_was_shown before insert or update on hospital for each row execute function hospital_was_shown();
