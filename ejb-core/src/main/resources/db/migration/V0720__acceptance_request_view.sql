-- What a hospital sees of a case: no name and no mailbox; those are opened only after its quotation was accepted.
create view acceptance_request_view as
select a.reference, a.inquiry_reference, a.hospital_slug, a.state, a.sent_at, a.due_on, a.note_sealed, a.answered_at,
       a.reason_code, a.answer_sealed, i.kind, i.language, i.residence, i.birth_year, i.sex, i.specialty, i.wanted_time,
       i.companions, i.medical_sealed, case when a.state = 'SELECTED' then i.person_sealed end as person_sealed,
       h.id as hospital_id
from acceptance_request a
join inquiry i on i.reference = a.inquiry_reference
join hospital h on h.slug = a.hospital_slug;
comment on view acceptance_request_view is 'An acceptance request with what its hospital may see of the case.';

create view acceptance_request_file_view as
select a.reference, f.file_id
from acceptance_request a join inquiry_attachment f on f.reference = a.inquiry_reference;
comment on view acceptance_request_file_view is 'The files of the case that the hospital of a request may open.';
