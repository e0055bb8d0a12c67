-- What was billed after the treatment, beside the quotation that the patient accepted.
create table acceptance_bill (
  request_reference text primary key references acceptance_quotation,
  billed_jpy bigint not null check (billed_jpy >= 0),
  billed_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reason_sealed bytea
);
comment on table acceptance_bill is 'The final bill of a treatment whose quotation was accepted; compared with the quotation''s range.';
comment on column acceptance_bill.request_reference is 'The accepted request and its quotation.';
comment on column acceptance_bill.billed_jpy is 'Whole amount in yen, what was paid before included.';
comment on column acceptance_bill.billed_on is 'Date of the bill.';
comment on column acceptance_bill.recorded_at is 'When it was recorded here last.';
comment on column acceptance_bill.recorded_by is 'Who recorded it (pseudonymous id).';
comment on column acceptance_bill.reason_sealed is 'Why it lies outside the quoted range, sealed with the case''s key; asked for only then.';
create index on acceptance_bill (billed_on);
create index on acceptance_request (hospital_slug, sent_at);
create index on inquiry_event (part_reference) where part = 'REQUEST' and action in ('ASK_BACK', 'RESUME');
