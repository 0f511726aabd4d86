create table webhook_event (
  id uuid primary key,
  digest text not null unique check (digest ~ '^[0-9a-f]{64}$'),
  sealed jsonb not null,
  received_at timestamptz not null,
  delete_after timestamptz not null,
  processed_at timestamptz,
  failure text,
  counts jsonb
);
create index webhook_event_delete_after_idx on webhook_event (delete_after);
comment on table webhook_event is 'Deliveries of the messenger as they came, kept until they are read and a week beyond for the case that reading failed';
comment on column webhook_event.id is 'Identity';
comment on column webhook_event.digest is 'Keyed hash of the bytes: the same delivery again is not stored again';
comment on column webhook_event.sealed is 'AES-256-GCM: {v, kek_id, nonce, wrapped_dek, ct, tag}';
comment on column webhook_event.received_at is 'Time of arrival';
comment on column webhook_event.delete_after is 'End of its retention, seven days: as long as the messenger itself would try again';
comment on column webhook_event.processed_at is 'When all in it had gone through the door';
comment on column webhook_event.failure is 'Kind of what was wrong with it as a whole, never content';
comment on column webhook_event.counts is 'How many things of each kind it held, also of those that are no reports';

create table whatsapp_reply (
  id uuid primary key,
  report_id text not null references report (id),
  kind text not null check (kind in ('acknowledgement', 'answer')),
  message_id uuid references report_message (id),
  sender_bucket_id uuid references sender_bucket (id),
  sealed jsonb,
  notice_epoch integer,
  state text not null check (state in ('waiting', 'sent', 'delivered', 'read', 'given_up')),
  reason text check (reason in ('window_closed', 'no_contact', 'not_configured', 'refused', 'not_reached')),
  as_template boolean not null default false,
  outside_id text unique,
  attempts integer not null default 0,
  created_at timestamptz not null,
  settled_at timestamptz,
  check ((kind = 'answer') = (message_id is not null)),
  check ((state = 'given_up') = (reason is not null))
);
create index whatsapp_reply_report_id_idx on whatsapp_reply (report_id);
create index whatsapp_reply_message_id_idx on whatsapp_reply (message_id);
create index whatsapp_reply_sender_bucket_id_idx on whatsapp_reply (sender_bucket_id, created_at);
comment on table whatsapp_reply is 'What the office sends by WhatsApp: neutral acknowledgements, and answers where the office chose this way';
comment on column whatsapp_reply.id is 'Identity';
comment on column whatsapp_reply.report_id is 'The report it belongs to';
comment on column whatsapp_reply.kind is 'Acknowledgement with the receipt code, or an answer';
comment on column whatsapp_reply.message_id is 'The answer';
comment on column whatsapp_reply.sender_bucket_id is 'Whom it goes to, as far as keyed hashes tell';
comment on column whatsapp_reply.sealed is 'Receipt code of an acknowledgement until it is sent, then empty';
comment on column whatsapp_reply.notice_epoch is 'Epoch of the sender keys in which the notice on personal data went with it; null: it had gone before';
comment on column whatsapp_reply.state is 'waiting; sent; delivered and read as the messenger tells; given_up: it did not reach the sender';
comment on column whatsapp_reply.reason is 'Why it was given up';
comment on column whatsapp_reply.as_template is 'The 24 hours were over: the approved template is sent instead of free text';
comment on column whatsapp_reply.outside_id is 'Identity at the messenger';
comment on column whatsapp_reply.attempts is 'How often sending was tried';
comment on column whatsapp_reply.created_at is 'Time of its cause';
comment on column whatsapp_reply.settled_at is 'Time of the last change of state';

alter table import_batch drop constraint import_batch_kind_check;
alter table import_batch add constraint import_batch_kind_check check (kind in ('reference', 'entry', 'chat_export'));
comment on column import_batch.kind is 'reference = shipped file; entry = typed on the entry page; chat_export = ticked messages of an exported chat';
comment on column import_batch.file_name is 'Shipped file, or the name of the form; of an exported chat never the name, which is that of a group or person';
comment on column import_batch.file_sha256 is 'Hash of the file; null for a form and for an exported chat';
