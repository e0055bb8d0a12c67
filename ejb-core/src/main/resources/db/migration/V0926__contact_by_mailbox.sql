create index guarantor_contact_by_mailbox on guarantor_contact (lower(mailbox)) where state <> 'ENDED';
