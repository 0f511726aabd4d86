-- Who only sent the words of an earlier report has rights to what came with that sending, and to nothing of the report (DP-12, DP-19).
select set_config('teduh.roles', 'system', true);

alter table receipt add column arrival_id uuid references report_arrival (id);
create index receipt_arrival_id_idx on receipt (arrival_id);
comment on column receipt.arrival_id is 'The sending that it was given for; null where none of that moment is known';
update receipt set arrival_id = (
  select a.id from report_arrival a where a.report_id = receipt.report_id and a.arrived_at = receipt.created_at limit 1);

alter table report_arrival add column paused_at timestamptz, add column erased_at timestamptz;
comment on column report_arrival.paused_at is 'Since when who sent the same words later has what came with it restricted; null: not';
comment on column report_arrival.erased_at is 'When what came with it was erased for who sent the same words later; the report itself stands';

alter table report_message add column arrival_id uuid references report_arrival (id);
create index report_message_arrival_id_idx on report_message (arrival_id);
comment on column report_message.arrival_id is 'Sending with whose code it was written; null: by the report''s own sender, or by the office';

alter table report_media add column arrival_id uuid references report_arrival (id);
create index report_media_arrival_id_idx on report_media (arrival_id);
comment on column report_media.arrival_id is 'Sending that it came with, where that was not the first; null: with the report';

alter table data_rights_request add column arrival_id uuid references report_arrival (id);
comment on column data_rights_request.arrival_id is 'It is about this sending of the same words alone; null: about the report';
drop index data_rights_request_open_idx;
create unique index data_rights_request_open_idx on data_rights_request (report_id, kind) where answered_at is null and arrival_id is null;
create unique index data_rights_request_open_arrival_idx on data_rights_request (arrival_id, kind) where answered_at is null;

alter table erasure_ledger drop constraint erasure_ledger_kind_check;
alter table erasure_ledger add constraint erasure_ledger_kind_check check (kind in ('report', 'contact', 'media', 'raw', 'arrival'));
comment on column erasure_ledger.kind is 'A whole report, its contact, one of its media, its raw texts, or one sending of the same words';
comment on column erasure_ledger.object_id is 'Id of the report, of the medium or of the sending';
