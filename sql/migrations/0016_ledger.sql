-- Ledger of foreign-worker counts: why two agencies differ, and which counts an agency stands by.

create table count_gap_reason (
  id integer generated always as identity primary key,
  area_scope text not null,
  first_date date not null,
  last_date date not null,
  low_count_id integer not null references foreign_worker_count (id),
  high_count_id integer not null references foreign_worker_count (id),
  kind text not null check (kind in ('different_definition', 'crew_at_sea', 'date_differs', 'not_reported', 'counted_twice', 'error_found', 'other')),
  words text not null check (length(words) <= 500),
  account_id uuid not null references account (id),
  recorded_at timestamptz not null,
  check (last_date >= first_date),
  check (kind <> 'other' or words <> '')
);
create index count_gap_reason_area_scope_idx on count_gap_reason (area_scope, last_date);
create index count_gap_reason_low_count_id_idx on count_gap_reason (low_count_id);
create index count_gap_reason_high_count_id_idx on count_gap_reason (high_count_id);
create index count_gap_reason_account_id_idx on count_gap_reason (account_id);
create trigger count_gap_reason_frozen before update or delete on count_gap_reason for each row execute function refuse_change();
comment on table count_gap_reason is 'Why the counts of two agencies for one area and about one time differ; the newest row of an area and time stands';
comment on column count_gap_reason.id is 'Identity';
comment on column count_gap_reason.area_scope is 'What the counts cover, as in foreign_worker_count';
comment on column count_gap_reason.first_date is 'Date of the oldest count compared';
comment on column count_gap_reason.last_date is 'Date of the newest count compared';
comment on column count_gap_reason.low_count_id is 'Smallest count compared when the reason was written';
comment on column count_gap_reason.high_count_id is 'Largest count compared when the reason was written';
comment on column count_gap_reason.kind is 'Kind of reason';
comment on column count_gap_reason.words is 'The reason in words; no personal data, no small count';
comment on column count_gap_reason.account_id is 'Who wrote it';
comment on column count_gap_reason.recorded_at is 'When';

create table count_signature (
  id integer generated always as identity primary key,
  agency_code text not null references agency (code),
  meeting_date date not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  value_count integer not null check (value_count > 0),
  account_id uuid not null references account (id),
  signed_at timestamptz not null
);
create index count_signature_agency_code_idx on count_signature (agency_code, meeting_date);
create index count_signature_account_id_idx on count_signature (account_id);
create trigger count_signature_frozen before update or delete on count_signature for each row execute function refuse_change();
comment on table count_signature is 'An agency stands by its counts as they were before a meeting';
comment on column count_signature.id is 'Identity';
comment on column count_signature.agency_code is 'Agency whose counts were signed';
comment on column count_signature.meeting_date is 'Meeting for which they were signed';
comment on column count_signature.digest is 'SHA-256 over identity and value of each of the agency''s counts in force; never leaves the server, since small counts could be guessed from it';
comment on column count_signature.value_count is 'How many counts were signed';
comment on column count_signature.account_id is 'Who signed';
comment on column count_signature.signed_at is 'When';
