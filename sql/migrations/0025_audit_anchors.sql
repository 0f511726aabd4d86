alter table audit_event add column mac text check (mac ~ '^[0-9a-f]{64}$');
comment on column audit_event.mac is 'HMAC-SHA-256 of hash under a key outside the database, hexadecimal; null for events from before there was one';
create index audit_event_at_idx on audit_event (at);
create index audit_event_actor_idx on audit_event (actor, seq);
create index audit_event_act_idx on audit_event (act, seq);
create index audit_event_obj_idx on audit_event (obj, seq);

create table audit_anchor (
  anchor_date date primary key,
  seq bigint not null check (seq >= 1),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  signature text not null,
  made_at timestamptz not null
);
comment on table audit_anchor is 'How far the audit trail had come on a day, signed and copied outside the database: what was before it cannot be cut off or written anew';
comment on column audit_anchor.anchor_date is 'Day in WIB';
comment on column audit_anchor.seq is 'Last event of the trail at that time';
comment on column audit_anchor.hash is 'Hash of that event';
comment on column audit_anchor.signature is 'Ed25519 signature over date, seq and hash, base64';
comment on column audit_anchor.made_at is 'Time of making';
create trigger audit_anchor_append_only before update or delete on audit_anchor for each row execute function refuse_change();
create trigger audit_anchor_no_truncate before truncate on audit_anchor for each statement execute function refuse_change();

create table erasure_ledger (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('report', 'contact', 'media', 'raw')),
  object_id text not null,
  erased_at timestamptz not null,
  unique (kind, object_id)
);
comment on table erasure_ledger is 'What was erased for good, by id alone: a restored backup is cleared of it before anybody sees it';
comment on column erasure_ledger.id is 'Identity';
comment on column erasure_ledger.kind is 'A whole report, its contact, one of its media, or its raw texts';
comment on column erasure_ledger.object_id is 'Id of the report or of the medium';
comment on column erasure_ledger.erased_at is 'Time of erasing';
create trigger erasure_ledger_append_only before update or delete on erasure_ledger for each row execute function refuse_change();
create trigger erasure_ledger_no_truncate before truncate on erasure_ledger for each statement execute function refuse_change();
