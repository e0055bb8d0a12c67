-- What a mail said is kept for a while and then emptied; the delivery record stays. Erasing a case empties it at once.
alter table outbound_mail
  alter column recipient_sealed drop not null,
  alter column subject_sealed drop not null,
  alter column text_sealed drop not null,
  alter column html_sealed drop not null,
  add column emptied_at timestamptz,
  add constraint outbound_mail_emptied_or_whole check (
    (emptied_at is null) = (subject_sealed is not null) and (emptied_at is null) = (text_sealed is not null)
    and (emptied_at is null) = (html_sealed is not null) and (recipient_sealed is not null or emptied_at is not null)),
  add constraint outbound_mail_emptied_was_sent check (emptied_at is null or state in ('SENT', 'SENDING'));
comment on column outbound_mail.recipient_sealed is 'The mailbox, sealed; null after its case was erased.';
comment on column outbound_mail.subject_sealed is 'The subject, sealed; null after the mail was emptied.';
comment on column outbound_mail.text_sealed is 'The plain text with its link, sealed: nobody who reads the table can use the link. Null after the mail was emptied.';
comment on column outbound_mail.html_sealed is 'The same as HTML, sealed; null after the mail was emptied.';
comment on column outbound_mail.emptied_at is 'When its words were removed, by age or with its case; null while they are there.';
create index outbound_mail_whole on outbound_mail (sent_at) where state = 'SENT' and emptied_at is null;
