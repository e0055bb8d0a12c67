-- Mail that belongs to a talk: headers by which mail programs keep it together.
alter table outbound_mail
  add column in_reply_to text,
  add column thread text,
  add column reply_to text,
  add column auto_submitted text not null default 'auto-generated'
    check (auto_submitted in ('auto-generated', 'auto-replied', 'no')),
  add column bounced_at timestamptz,
  add column bounce_code text,
  add constraint outbound_mail_bounce_is_whole check ((bounced_at is null) = (bounce_code is null));
comment on column outbound_mail.in_reply_to is 'Message-ID of the mail that this one answers; null when it answers none.';
comment on column outbound_mail.thread is 'Message-IDs of the talk so far, oldest first, separated by blanks (header References).';
comment on column outbound_mail.reply_to is 'Where answers go when not to the sender of all our mail: a mailbox of ours, no personal data.';
comment on column outbound_mail.auto_submitted is 'Header Auto-Submitted: written by the platform, an automatic reply, or by a person (no).';
comment on column outbound_mail.bounced_at is 'When we learned that it came back; null when it did not.';
comment on column outbound_mail.bounce_code is 'Enhanced status code of its return, such as 5.1.1.';
