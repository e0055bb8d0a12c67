-- The hospitals that were asked and what they said, as pages of a case list them. One row a request and language of its name.
create view inquiry_answer_view as
select a.inquiry_reference as reference, a.reference as request_reference, a.hospital_slug, t.language, t.name as hospital_name,
       a.state, a.sent_at, a.due_on, a.reminded_at, a.answered_at, a.reason_code, a.answer_sealed, a.note_sealed,
       q.low_jpy, q.high_jpy, q.valid_until
from acceptance_request a
join hospital h on h.slug = a.hospital_slug
join hospital_text t on t.hospital_id = h.id
left join acceptance_quotation q on q.request_reference = a.reference;
comment on view inquiry_answer_view is 'Requests to hospitals with their answers, for the pages of a case.';
